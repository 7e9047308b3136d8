/** Texts of the table of events. */
export const tableWords = {
  label: 'Events',
  date: 'Date',
  title: 'Title',
  lanes: 'Lane',
  sources: 'Sources',
  verification: 'Verification',
  claims: 'Claims',
  undated: 'undated',
  untitled: 'Untitled event',
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
  empty: 'No events yet. Press N to add the first one.',
  nothingFound: 'No event fits the search and the filter.',
  showAll: 'Show all events',
  count: (chosen: number, total: number) =>
    chosen > 1 ? `${chosen} of ${total} events chosen` : `${total} ${total === 1 ? 'event' : 'events'}`,
} as const
