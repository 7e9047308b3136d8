/** Hands a file to the system. The paths are main's own, and were verified just before. */
export interface Opener {
  /** Opens a file in the program that the system has for it; '' if that went well, otherwise the system's own words. */
  readonly openFile: (path: string) => Promise<string>
  /** Shows a file in its folder, without opening it. */
  readonly showInFolder: (path: string) => void
}
