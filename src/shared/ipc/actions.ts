/**
 * Everything the menus offer that is ours: one list for the native menu, the window's keys, the command palette and the
 * list of shortcuts. `accelerator` is in Electron's notation (CmdOrCtrl is Ctrl on Linux and Windows, ⌘ on macOS);
 * `key` is a single key that works in the window while no field has the focus.
 */
export interface Action {
  readonly id: string
  readonly menu: 'file' | 'edit' | 'event' | 'view' | 'help'
  readonly label: string
  readonly accelerator?: string
  readonly key?: string
  /** Other keys for the same in the window, in the same notation; menus show `accelerator`. Not on macOS. */
  readonly secondAccelerator?: string
  /** Without a project, or without a chosen event, the action is there but cannot be used. */
  readonly needs: 'nothing' | 'project' | 'event'
  /** Starts a new group in its menu. */
  readonly startsGroup?: true
}

export const actions = [
  { id: 'new-project', menu: 'file', label: 'New Project…', accelerator: 'CmdOrCtrl+Shift+N', needs: 'nothing' },
  { id: 'open-project', menu: 'file', label: 'Open Project…', accelerator: 'CmdOrCtrl+O', needs: 'nothing' },
  { id: 'open-sample', menu: 'file', label: 'Open the Sample Chronicle', needs: 'nothing' },
  { id: 'close-project', menu: 'file', label: 'Close Project', accelerator: 'CmdOrCtrl+W', needs: 'project' },
  {
    id: 'import',
    menu: 'file',
    label: 'Import…',
    accelerator: 'CmdOrCtrl+I',
    needs: 'project',
    startsGroup: true,
  },
  { id: 'import-text', menu: 'file', label: 'Import from Pasted Text…', needs: 'project' },
  { id: 'export', menu: 'file', label: 'Export…', accelerator: 'CmdOrCtrl+E', needs: 'project' },
  { id: 'figure', menu: 'file', label: 'Timeline as Picture…', accelerator: 'CmdOrCtrl+Shift+E', needs: 'project' },
  { id: 'print', menu: 'file', label: 'Print…', accelerator: 'CmdOrCtrl+P', needs: 'project' },
  { id: 'save-copy', menu: 'file', label: 'Save a Copy…', accelerator: 'CmdOrCtrl+Shift+S', needs: 'project' },
  { id: 'verify-evidence', menu: 'file', label: 'Verify Evidence…', needs: 'project', startsGroup: true },
  { id: 'custody-log', menu: 'file', label: 'Custody Log…', needs: 'project' },
  { id: 'project-details', menu: 'file', label: 'Project Details…', needs: 'project', startsGroup: true },
  { id: 'settings', menu: 'file', label: 'Settings…', accelerator: 'CmdOrCtrl+,', needs: 'nothing' },
  { id: 'undo', menu: 'edit', label: 'Undo', accelerator: 'CmdOrCtrl+Z', key: 'u', needs: 'project' },
  {
    id: 'redo',
    menu: 'edit',
    label: 'Redo',
    accelerator: 'CmdOrCtrl+Shift+Z',
    secondAccelerator: 'CmdOrCtrl+Y',
    needs: 'project',
  },
  {
    id: 'find',
    menu: 'edit',
    label: 'Find…',
    accelerator: 'CmdOrCtrl+F',
    key: '/',
    needs: 'project',
    startsGroup: true,
  },
  { id: 'clear-filter', menu: 'edit', label: 'Show All Events', accelerator: 'CmdOrCtrl+Shift+F', needs: 'project' },
  { id: 'new-event', menu: 'event', label: 'New Event', accelerator: 'CmdOrCtrl+N', key: 'n', needs: 'project' },
  { id: 'edit-event', menu: 'event', label: 'Edit Event', accelerator: 'F2', needs: 'event' },
  { id: 'duplicate-event', menu: 'event', label: 'Duplicate Event', accelerator: 'CmdOrCtrl+D', needs: 'event' },
  { id: 'delete-event', menu: 'event', label: 'Delete Event', accelerator: 'CmdOrCtrl+Backspace', needs: 'event' },
  {
    id: 'add-claim',
    menu: 'event',
    label: 'Add Claim',
    accelerator: 'CmdOrCtrl+Shift+C',
    needs: 'event',
    startsGroup: true,
  },
  { id: 'add-citation', menu: 'event', label: 'Add Citation', accelerator: 'CmdOrCtrl+Shift+K', needs: 'event' },
  { id: 'show-passage', menu: 'event', label: 'Show the Cited Passage', key: 'b', needs: 'event' },
  { id: 'new-source', menu: 'event', label: 'New Source', accelerator: 'CmdOrCtrl+Alt+N', needs: 'project' },
  { id: 'new-lane', menu: 'event', label: 'New Lane', needs: 'project' },
  {
    id: 'previous-event',
    menu: 'event',
    label: 'Previous Event',
    accelerator: 'Alt+Left',
    needs: 'project',
    startsGroup: true,
  },
  { id: 'next-event', menu: 'event', label: 'Next Event', accelerator: 'Alt+Right', needs: 'project' },
  { id: 'show-timeline', menu: 'view', label: 'Timeline', accelerator: 'CmdOrCtrl+1', needs: 'project' },
  { id: 'show-table', menu: 'view', label: 'Table', accelerator: 'CmdOrCtrl+2', needs: 'project' },
  { id: 'show-desk', menu: 'view', label: 'Reading Desk', accelerator: 'CmdOrCtrl+3', needs: 'project' },
  { id: 'show-sources', menu: 'view', label: 'Sources', accelerator: 'CmdOrCtrl+4', needs: 'project' },
  {
    id: 'show-registers',
    menu: 'view',
    label: 'Actors, Places and Tags',
    accelerator: 'CmdOrCtrl+5',
    needs: 'project',
  },
  { id: 'show-reconcile', menu: 'view', label: 'Reconcile Claims', accelerator: 'CmdOrCtrl+6', needs: 'project' },
  { id: 'show-briefings', menu: 'view', label: 'Briefings', accelerator: 'CmdOrCtrl+7', needs: 'project' },
  { id: 'show-checks', menu: 'view', label: 'Checks', accelerator: 'CmdOrCtrl+8', needs: 'project' },
  {
    id: 'toggle-inspector',
    menu: 'view',
    label: 'Show or Hide the Inspector',
    accelerator: 'CmdOrCtrl+Alt+I',
    needs: 'project',
  },
  { id: 'toggle-legend', menu: 'view', label: 'Show or Hide the Legend', needs: 'project' },
  {
    id: 'zoom-in',
    menu: 'view',
    label: 'Zoom In',
    accelerator: 'CmdOrCtrl+=',
    key: ']',
    needs: 'project',
    startsGroup: true,
  },
  { id: 'zoom-out', menu: 'view', label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', key: '[', needs: 'project' },
  { id: 'fit', menu: 'view', label: 'Fit All Events', accelerator: 'CmdOrCtrl+0', key: 'f', needs: 'project' },
  { id: 'show-selected', menu: 'view', label: 'Go to the Chosen Event', key: 'g', needs: 'event' },
  { id: 'theme-system', menu: 'view', label: 'Appearance: as the System', needs: 'nothing', startsGroup: true },
  { id: 'theme-light', menu: 'view', label: 'Appearance: Light', needs: 'nothing' },
  { id: 'theme-dark', menu: 'view', label: 'Appearance: Dark', needs: 'nothing' },
  { id: 'command-palette', menu: 'help', label: 'All Commands…', accelerator: 'CmdOrCtrl+K', needs: 'nothing' },
  { id: 'shortcuts', menu: 'help', label: 'Keyboard Shortcuts', key: '?', needs: 'nothing' },
  { id: 'about', menu: 'help', label: 'About Regesta', needs: 'nothing' },
] as const satisfies readonly Action[]

export type ActionId = (typeof actions)[number]['id']
