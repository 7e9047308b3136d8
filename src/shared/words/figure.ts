/** Texts of the timeline as a picture of its own, and of the dialog that makes it. */
export const figureWords = {
  title: 'Timeline as Picture',
  time: 'Time',
  spans: {
    shown: 'What the timeline shows',
    bulk: 'What most events cover, without a few far away',
    all: 'All that the events cover',
    dates: 'From one date to another',
  },
  from: 'From',
  until: 'Until',
  openHint: 'Empty: as far as the events go.',
  whichEvents: 'Events',
  everything: (count: number) => `All events (${count.toLocaleString('en-GB')})`,
  filtered: (count: number) => `As filtered now (${count.toLocaleString('en-GB')})`,
  size: 'Size',
  sizes: {
    text: 'Width of the text on A4 (160 mm)',
    landscape: 'A4 page on its side (247 mm)',
    slide: 'Slide, 16:9 (338.7 × 190.5 mm)',
    custom: 'My own width',
  },
  width: 'Width in mm',
  tallest: 'No higher than, mm',
  tallestHint: 'Empty: as it needs.',
  outside: (least: number, most: number) =>
    `A number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}.`,
  around: 'Around it',
  withTitle: 'Title and time',
  heading: 'Title of the picture',
  withLegend: 'Legend, and what is not drawn',
  format: 'Format',
  formats: { svg: 'SVG', png: 'PNG', emf: 'EMF' },
  formatNotes: {
    svg: 'A drawing, sharp at any size, for the web and for drawing programs.',
    png: 'Pixels, for everything that takes pictures.',
    emf: 'A drawing for Word, PowerPoint and LibreOffice.',
  },
  resolution: 'Resolution',
  dots: (resolution: number) => `${resolution} dpi`,
  gate: 'This is not in the picture; its notes and the log of exports count it. Tick what may leave this time.',
  preview: 'Preview',
  drawing: 'Drawing…',
  givenUp: 'The picture was not drawn.',
  givenUpBefore: 'This picture is from before your last change.',
  drawAgain: 'Draw It Again',
  emptyPreview: 'No event that may leave has a date in this time. What stays behind can be let out beside it.',
  measures: (width: number, height: number) => `${width} × ${height} mm`,
  pixels: (width: number, height: number) =>
    `${width.toLocaleString('en-GB')} × ${height.toLocaleString('en-GB')} pixels`,
  drawn: (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'event' : 'events'} drawn`,
  leftOut: (count: number) => `${count.toLocaleString('en-GB')} without room`,
  undated: (count: number) => `${count.toLocaleString('en-GB')} undated`,
  outsideTime: (count: number) => `${count.toLocaleString('en-GB')} at another time`,
  save: 'Save…',
  print: 'Print…',
  saving: 'Drawing…',
  saved: 'The picture was saved',
  printed: 'It was handed to the printer',
  printedText: (title: string) => (title === '' ? 'The timeline is on its way.' : `“${title}” is on its way.`),
  endBeforeStart: 'The end of the time to be drawn lies before its beginning.',
  tooManyPixels: (width: number, height: number) =>
    `It would be ${width.toLocaleString('en-GB')} by ${height.toLocaleString('en-GB')} pixels, which is more than can be painted. Choose a lower resolution or a smaller size, or save it as SVG, which is sharp at any size.`,
  noPainter:
    'Only the program itself can paint pixels. From a clone, “npm run -s regesta -- figure …” starts it for that; or write SVG, which every program shows.',
  heldBack: (parts: readonly string[]) =>
    `Held back: ${parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`}.`,
  nothing: 'No event that may leave has a date in the time that is to be drawn.',

  cli: {
    allOrDates: '--all-time excludes --from and --until.',
    titleOrNone: '--title and --no-title exclude each other.',
    sizeOrWidth: '--size and --width or --height exclude each other.',
    onlyForPng: '--dpi is for --to png only: the others are drawings, sharp at any size.',
    noDate: (option: string, text: string, reason: string) =>
      `${option} takes a date, and “${text}” is none. ${reason}`.trim(),
    twoDates: (option: string, text: string, one: string, other: string) =>
      `“${text}” can be ${one} or ${other}: write one of them after ${option}.`,
    noMillimetres: (option: string, text: string, least: number, most: number) =>
      `${option} takes millimetres from ${least} to ${most}, and “${text}” is not that.`,
    made: (size: { readonly width: number; readonly height: number }, drawn: Drawn) =>
      [
        `${size.width} × ${size.height} mm, ${drawn.drawn} ${drawn.drawn === 1 ? 'event' : 'events'} drawn`,
        drawn.outside === 0 ? '' : `${drawn.outside} at another time`,
        drawn.undated === 0 ? '' : `${drawn.undated} undated`,
        drawn.leftOut === 0 ? '' : `${drawn.leftOut} without room`,
      ]
        .filter((part) => part !== '')
        .join(', ') + '.',
    notLogged: (reason: string) => `The picture was written, but not noted in the project’s export log. ${reason}\n`,
  },
} as const

interface Drawn {
  readonly drawn: number
  readonly outside: number
  readonly undated: number
  readonly leftOut: number
}
