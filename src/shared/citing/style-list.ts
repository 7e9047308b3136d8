/** The style of a new installation: Chicago's full notes, the usual one where every statement has its footnote. */
export const defaultStyle = 'chicago-fullnote-bibliography'

/** Ids of a person's own styles begin with this, so that none is taken for one that is bundled. */
export const ownStylePrefix = 'own:'
