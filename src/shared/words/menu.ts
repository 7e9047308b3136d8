/** What the native menus say beyond the labels of our own actions. */
export const menuWords = {
  menus: { file: '&File', edit: '&Edit', event: 'E&vent', view: '&View', window: '&Window', help: '&Help' },
  openRecent: 'Open Recent',
  noRecent: 'No Recent Projects',
  undo: (step: string) => `Undo: ${step}`,
  redo: (step: string) => `Redo: ${step}`,
  largerText: 'Larger Text',
  smallerText: 'Smaller Text',
  usualText: 'Usual Text Size',
  closeWindow: 'Close Window',
} as const
