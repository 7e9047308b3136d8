/**
 * What a person may ask for twice before it is done, with a double click or Enter pressed again: while it runs it is not
 * begun anew, and whoever asks gets the outcome of what is under way.
 */
export function once<Given extends readonly unknown[], Outcome>(
  act: (...given: Given) => Promise<Outcome>,
): (...given: Given) => Promise<Outcome> {
  let running: Promise<Outcome> | null = null
  return (...given) => {
    running ??= act(...given).finally(() => {
      running = null
    })
    return running
  }
}
