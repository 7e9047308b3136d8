import { describe, expect, it } from 'vitest'
import { Messages } from '../../../src/renderer/stores/messages.svelte'
import { ProjectStore } from '../../../src/renderer/stores/project.svelte'
import { tablesToText } from '../../../src/shared/format/project-file'
import { makeProject } from '../../support/make-project'

const view = (revision: number, place = 'here') => ({
  text: tablesToText(makeProject()),
  revision,
  place,
  isSample: false,
  undo: `step ${revision}`,
  redo: null,
  saving: { kind: 'saved' },
})

/** Main, which says what is open when the test wants it to. */
function makeMain() {
  const answers: ((value: unknown) => void)[] = []
  const listeners = new Map<string, (notice: string) => void>()
  Object.assign(window, {
    bridge: {
      request: () => new Promise((resolve) => answers.push((value) => resolve({ ok: true, value }))),
      on: (name: string, listener: (notice: string) => void) => {
        listeners.set(name, listener)
        return () => listeners.delete(name)
      },
    },
  })
  const tell = (name: string, payload: unknown) => listeners.get(name)?.(JSON.stringify(payload))
  const answer = async (value: unknown) => {
    answers.shift()?.(value)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { answers, tell, answer }
}

const change = (revision: number) => ({ revision, diff: {}, undo: `step ${revision}`, redo: null })

async function openStore() {
  const main = makeMain()
  const store = new ProjectStore(new Messages())
  store.connect()
  await main.answer(view(1))
  return { ...main, store }
}

describe('the window’s copy of a project', () => {
  it('is asked for once, however many changes were missed, and whoever waits for a change is told', async () => {
    const { answers, tell, answer, store } = await openStore()
    let told = 0
    store.onChange(() => (told += 1))
    for (const revision of [3, 4, 5]) tell('project.changed', change(revision))
    expect(answers).toHaveLength(1)
    await answer(view(5))
    expect([store.open?.revision, told]).toEqual([5, 1])
  })

  it('is not replaced by an older one', async () => {
    const { tell, answer, store } = await openStore()
    tell('project.changed', change(3))
    tell('project.opened', view(7))
    await answer(view(3))
    expect(store.open?.revision).toBe(7)
  })

  it('is not replaced by the answer about a project that was left meanwhile', async () => {
    const { tell, answer, store } = await openStore()
    tell('project.changed', change(3))
    tell('project.opened', view(1, 'elsewhere'))
    await answer(view(3))
    expect(store.open?.place).toBe('elsewhere')
    tell('project.changed', change(9))
    tell('project.closed', null)
    await answer(view(9, 'elsewhere'))
    expect(store.open).toBeNull()
  })
})
