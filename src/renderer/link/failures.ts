import { request } from './bridge'

/** Sends what nobody caught to the program's log, so that a bug report can carry it. */
export function reportFailures(): void {
  window.addEventListener('error', (event) => report(event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => report(event.reason))
}

function report(reason: unknown): void {
  const failure = reason instanceof Error ? reason : new Error(String(reason))
  console.error(failure)
  request('window.failed', {
    message: failure.message.slice(0, 10_000),
    stack: (failure.stack ?? '').slice(0, 50_000),
  }).catch((cause: unknown) => console.error(cause))
}
