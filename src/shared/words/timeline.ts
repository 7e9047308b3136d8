/** Texts of the timeline. */
export const timelineWords = {
  label: 'Timeline',
  /** What the canvas is called when the keyboard reaches it. */
  canvas: (count: number) => `Timeline of ${count} dated ${count === 1 ? 'event' : 'events'}`,
  keys:
    'Left and Right go from event to event in time, Up and Down from lane to lane. Enter edits, Delete deletes, the square brackets zoom. ' +
    'With Shift, the arrows move the event itself by one unit of its date, or to the next lane.',
  untitled: 'Untitled event',
  noLane: 'No lane',
  events: (count: number) => `${count} ${count === 1 ? 'event' : 'events'}`,
  sources: (count: number) => (count === 0 ? 'no source' : `${count} ${count === 1 ? 'source' : 'sources'}`),
  inLane: (name: string) => `lane ${name}`,
  disputed: 'disputed',
  verifications: {
    unverified: 'unverified',
    partly: 'partly verified',
    verified: 'verified',
    refuted: 'refuted',
    retracted: 'retracted',
  },
  more: (count: number) => `+${count.toLocaleString('en')} more`,
  moreLabel: (count: number, lane: string) =>
    `${count.toLocaleString('en')} more ${count === 1 ? 'event' : 'events'} in ${lane} at this time: zoom in to where they are`,
  laneMenu: (name: string) => `Lane ${name}`,
  visible: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  toolbar: {
    fit: 'Show the whole time (F)',
    zoomIn: 'Zoom in (])',
    zoomOut: 'Zoom out ([)',
    legend: 'How dates are drawn',
  },
  overview: {
    label: 'Visible time',
    keys: 'Left and Right move it, Up and Down zoom, Home and End go to the first and last event.',
  },
  tray: {
    label: 'Undated events',
    count: (count: number) => `${count} undated`,
    hint: 'Drag one onto the timeline to date it.',
    show: 'Show undated events',
    hide: 'Hide undated events',
  },
  drag: {
    unchanged: 'Not moved',
    cancel: 'Escape cancels',
    impossible: 'No such date',
  },
  empty: {
    title: 'A chronology begins with one event',
    text: 'Double-click anywhere here to put an event at that date, or write one line:',
    example: '2023-09-20 13:00 ceasefire agreed #ceasefire',
    add: 'Add the first event',
    vague: 'Dates may be as vague as your sources: “early 1990s”, “since late 2020”, “c. 1850”, “44 BC”.',
  },
  nothingFound: {
    title: 'No event fits the search and the filter',
    text: (total: number) => `${total} ${total === 1 ? 'event is' : 'events are'} hidden by them. Nothing is lost.`,
    showAll: 'Show all events',
  },
  allUndated: {
    title: 'None of these events has a date yet',
    text: 'They wait below. Choose one and write when it happened, in the words of the source if you like: “early 1990s”, “since late 2020”. Or drag it onto the timeline.',
  },
  legend: {
    title: 'How dates are drawn',
    close: 'Close the legend',
    entries: {
      core: ['Certain', 'It was going on at this time, whatever else is unknown.'],
      edges: ['Began or ended in here', 'Somewhere in the paler part, and nobody says where.'],
      within: ['Within', 'Some time in this stretch: a year is a year and not its January.'],
      about: ['About', 'The date is approximate; the pale ends show how far “about” may reach.'],
      instant: [
        'One moment',
        'Happened once, somewhere between the ends. The tick stands in the middle and claims nothing.',
      ],
      mark: ['Short', 'Too short to be seen at this scale. Zoom in to see its shape.'],
      open: ['Still going', 'No end is given because there is none yet.'],
      unknown: ['End unknown', 'It ended; no source says when.'],
      disputed: ['Disputed', 'The sources contradict one another.'],
      sources: ['Sources', 'One dot for each; a ring where there is none.'],
      verified: ['Verified', 'Marked as verified by a researcher. Refuted and retracted events are struck through.'],
      density: ['More events', 'Too many to be written out: the taller, the more. Zoom in to read them.'],
    },
    aboutTitle: 'How far “about” reaches',
    mouseTitle: 'With the mouse',
    mouse: [
      ['Wheel', 'zoom to the pointer'],
      ['Drag the paper, or Shift and wheel', 'move in time'],
      ['Drag an event', 'date it anew, in units of its own precision'],
      ['Drag the end of a bar', 'change when it began or ended'],
      ['Double-click the paper', 'add an event there'],
    ],
    keysTitle: 'With the keyboard',
    keys: [
      ['← →', 'to the event before or after'],
      ['↑ ↓', 'to the lane above or below'],
      ['Shift ← →', 'move the event by one unit of its date'],
      ['Shift ↑ ↓', 'move the event to another lane'],
      ['[ ]   F   G', 'zoom, show everything, go to the chosen event'],
      ['Enter   Delete', 'edit, delete'],
    ],
  },
} as const
