/** What is said of what leaves in a file for others, and of what stays behind. */
export const leavingWords = {
  held: (parts: readonly string[]) => `Held back: ${parts.join(', ')}.`,
  letOut: (parts: readonly string[]) => `In it by decision: ${parts.join(', ')}.`,
  readOver: 'Read titles, descriptions and assessments over: what was written there leaves as it is.',
  noCopy:
    'This is no complete copy. It is for others: taken back into this project, it would put what it holds in the place of what is here.',
  notLogged: (reason: string) => `The file was written, but not noted in the project’s export log. ${reason}`,

  /** Above the ticks of the export dialog. */
  gate: 'Without a tick this stays behind, and the report counts it. Tick what may leave this time.',
  gateOfCopy:
    'Without a tick this stays behind, and the file is no complete copy of the project. To hand the whole work over, or to keep a copy of it, tick all of them.',
} as const
