import { homedir } from 'node:os'
import { sep } from 'node:path'

/** A place on the disk as people read it: the home folder is “~”. */
export function placeOf(path: string, home = homedir()): string {
  return path === home || path.startsWith(`${home}${sep}`) ? `~${path.slice(home.length)}` : path
}
