import type { InputOf, NoticeName, OutputOf, PayloadOf, RequestName } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'

/** Asks main for something. An expected "no" is thrown as a `Refusal`. */
export async function request<Name extends RequestName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const result = await window.bridge.request(name, input)
  if (result.ok) return result.value
  throw new Refusal(result.problem.code, result.problem.details)
}

/** Calls the listener with every notice of this name; the answer ends that. */
export function listen<Name extends NoticeName>(name: Name, listener: (payload: PayloadOf<Name>) => void): () => void {
  return window.bridge.on(name, (payload) => listener(JSON.parse(payload) as PayloadOf<Name>))
}
