import { flushSync } from 'svelte'
import { expect, it, vi } from 'vitest'
import KeyLine from '../../../src/renderer/desk/KeyLine.svelte'
import type { ReadingNews, ReadingTask } from '../../../src/renderer/desk/reading-worker'
import { TextSession } from '../../../src/renderer/desk/text-session.svelte'
import { readSource } from '../../../src/shared/desk/read-source'
import { openProjectWindow } from '../../support/window/open-project-window'

const text = 'Two mines exploded on 19 September 2023. The office spoke on 20 September 2023.'

/** jsdom has no threads: the text is read here, first its beginning and, when the test says so, the whole. */
function readHere(): { readOn: () => void } {
  const reading = { readOn: (): void => undefined }
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: (event: { data: ReadingNews }) => void = () => undefined
      postMessage(task: ReadingTask): void {
        const tell = (kind: 'beginning' | 'some') =>
          this.onmessage({ data: { kind, suggestions: readSource(task.text, task.date) } })
        tell('beginning')
        reading.readOn = () => {
          tell('some')
          this.onmessage({ data: { kind: 'end' } })
        }
      }
      terminate(): void {}
    },
  )
  return reading
}

it('looks at the same suggestion as before when the rest of a long text has been read', async () => {
  const { stores } = await openProjectWindow(KeyLine, [
    {
      type: 'source.create',
      input: { id: 'paper', fields: { csl: { type: 'report' }, text, dateline: { place: '', date: '2023-09-21' } } },
    },
  ])
  const reading = readHere()
  let looks = 0
  let session: TextSession | undefined
  const end = $effect.root(() => {
    const begun = new TextSession('paper', stores)
    session = begun
    $effect(() => {
      if (begun.focusKey !== '') looks += 1
    })
  })
  session?.read()
  flushSync()
  expect([session?.isWhole, looks]).toEqual([false, 1])
  reading.readOn()
  flushSync()
  expect([session?.isWhole, looks, session?.position]).toEqual([true, 1, 0])
  session?.step(1)
  flushSync()
  expect(looks).toBe(2)
  end()
})
