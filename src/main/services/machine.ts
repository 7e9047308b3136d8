import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { pid } from 'node:process'

/** What tells one run of one process on one computer from every other. */
export interface Machine {
  readonly host: string
  readonly pid: number
  /** Changes with every start of the computer; null where the system does not say. */
  readonly bootId: string | null
  /** When a process started: any text that differs for a later process of the same number. null: no such process. */
  readonly startOf: (pid: number) => Promise<string | null>
}

export async function thisMachine(): Promise<Machine> {
  return { host: hostname(), pid, bootId: await textOfSystemFile('/proc/sys/kernel/random/boot_id'), startOf }
}

/**
 * On Linux field 22 of `/proc/<pid>/stat`, in clock ticks since the computer started. Elsewhere only whether there is such a
 * process: a number given to another program then reads as still in use, which is the safe mistake.
 */
async function startOf(ofPid: number): Promise<string | null> {
  const stat = await textOfSystemFile(`/proc/${ofPid}/stat`)
  if (stat !== null) {
    // The program's name stands in brackets and may hold anything; the fields after it are plain.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? null : (fields[18] ?? '')
  }
  return isRunning(ofPid) ? '' : null
}

function isRunning(ofPid: number): boolean {
  try {
    process.kill(ofPid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** null where there is no such file: on other systems, and for a process that has ended. */
async function textOfSystemFile(path: string): Promise<string | null> {
  if (process.platform !== 'linux') return null
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    return null
  }
}
