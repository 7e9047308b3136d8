/** A page of ours, ready to be printed; its style sheet names the paper. */
export interface PageToPrint {
  readonly html: string
  /** For the running head where the page cannot draw its own. */
  readonly title: string
  /** A handling line such as “TLP:AMBER”; '' if there is none. */
  readonly handling: string
}

/** A page of one picture, in CSS pixels. */
export interface PictureToTake {
  readonly html: string
  readonly width: number
  readonly height: number
}

/** What can lay out pages: the program has it, plain Node has not. */
export interface Printer {
  readonly pdf: (page: PageToPrint) => Promise<Uint8Array>
  /** Three times as fine as a screen: fit for print at the size it has on the page. */
  readonly png: (picture: PictureToTake) => Promise<Uint8Array>
}
