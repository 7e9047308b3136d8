const macNames: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' }
const otherNames: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl', Backspace: 'Backspace' }
const arrows: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' }

/** Electron's notation of a shortcut as people see it on their keyboards. */
export function keysOf(accelerator: string, platform: string): string {
  const isMac = platform === 'darwin'
  const names = { ...arrows, ...(isMac ? macNames : otherNames) }
  return accelerator
    .split('+')
    .map((part) => names[part] ?? part)
    .join(isMac ? '' : '+')
}
