/** What may take long, is watched and can be given up; of each kind, a window has one at a time. */
export const workKinds = ['import', 'export', 'briefing', 'preview', 'figure', 'figure-preview', 'verify'] as const

export type WorkKind = (typeof workKinds)[number]
