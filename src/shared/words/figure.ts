/** Texts of the timeline as a picture of its own, and of the dialog that makes it. */
export const figureWords = {
  endBeforeStart: 'The end of the time to be drawn lies before its beginning.',
  nothing: 'No event that may leave has a date in the time that is to be drawn.',
} as const
