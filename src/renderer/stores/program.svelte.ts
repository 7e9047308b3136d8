import { defaultStyle } from '../../shared/citing/style-list'
import type { InputOf, RecentProject, Settings, StartState } from '../../shared/ipc/contract'
import { listen, request } from '../link/bridge'

const untilStarted: Settings = { author: '', theme: 'system', dayMonthOrder: null, citationStyle: defaultStyle }

/** What holds for the program on this machine, whatever project is open. */
export class Program {
  #start = $state.raw<StartState | null>(null)

  async connect(): Promise<void> {
    listen('settings.changed', (settings) => this.#merge({ settings }))
    await this.refresh()
  }

  async refresh(): Promise<void> {
    this.#start = await request('app.start', {})
  }

  /** null until main has answered. */
  get start(): StartState | null {
    return this.#start
  }

  get settings(): Settings {
    return this.#start?.settings ?? untilStarted
  }

  get recent(): readonly RecentProject[] {
    return this.#start?.recent ?? []
  }

  async changeSettings(patch: InputOf<'settings.change'>['patch']): Promise<void> {
    this.#merge({ settings: await request('settings.change', { patch }) })
  }

  async forget(id: string): Promise<void> {
    this.#merge({ recent: await request('recent.forget', { id }) })
  }

  #merge(change: Partial<StartState>): void {
    if (this.#start !== null) this.#start = { ...this.#start, ...change }
  }
}
