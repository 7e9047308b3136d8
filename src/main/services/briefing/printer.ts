/** A page of ours, ready to be printed; its style sheet names the paper. */
export interface PageToPrint {
  readonly html: string
  /** For the running head where the page cannot draw its own. */
  readonly title: string
  /** A handling line such as “TLP:AMBER”; '' if there is none. */
  readonly handling: string
}

/** A page that is to come out of a printer. */
export interface PageForPaper extends PageToPrint {
  /** How the paper lies at first; the person may turn it. */
  readonly isLandscape: boolean
  /** Whether title and handling stand at the head of each page. */
  readonly hasRunningHead: boolean
}

/** A page of one picture: exactly so many pixels. */
export interface PictureToTake {
  readonly html: string
  readonly width: number
  readonly height: number
}

/** What can lay out pages: the program has it, plain Node has not. */
export interface Printer {
  readonly pdf: (page: PageToPrint) => Promise<Uint8Array>
  readonly png: (picture: PictureToTake) => Promise<Uint8Array>
  /**
   * Shows the system's own dialog and hands the page to the printer that is chosen there. Refuses with `printer-missing` where
   * there is none, and with `print-failed` where the system says no.
   */
  readonly print: (page: PageForPaper) => Promise<'printed' | 'cancelled'>
}
