import type { Running } from './run-in-thread'

/** Nobody waits any longer for what was given up, which is thrown as the signal's reason; what is at it finishes for itself. */
export async function unlessGivenUp<Made>(making: Promise<Made>, { signal }: Running): Promise<Made> {
  if (signal === undefined) return await making
  let leave = (): void => undefined
  const givenUp = new Promise<never>((_, reject) => {
    const give = (): void => reject(signal.reason as Error)
    if (signal.aborted) give()
    signal.addEventListener('abort', give)
    leave = () => signal.removeEventListener('abort', give)
  })
  try {
    return await Promise.race([making, givenUp])
  } finally {
    leave()
  }
}
