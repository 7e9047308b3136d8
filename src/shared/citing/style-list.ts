/** The style of a new installation: Chicago's full notes, the usual one where every statement has its footnote. */
export const defaultStyle = 'chicago-fullnote-bibliography'
