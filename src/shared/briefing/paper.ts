export const paperNames = ['a4', 'letter'] as const
export type PaperName = (typeof paperNames)[number]

/** A page in millimetres; the margins are inside of its size. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly side: number
  readonly top: number
  readonly bottom: number
}

export const papers: Readonly<Record<PaperName, Paper>> = {
  a4: { width: 210, height: 297, side: 25, top: 25, bottom: 24 },
  letter: { width: 215.9, height: 279.4, side: 25.4, top: 25, bottom: 24 },
}

/** The width of the text, in points. */
export function textWidthOn(paper: PaperName): number {
  const { width, side } = papers[paper]
  return ((width - 2 * side) / 25.4) * 72
}
