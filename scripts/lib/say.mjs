// Progress goes to stderr, so that what a command answers on stdout can be piped into another program.

/** @param {string} sentence */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}
