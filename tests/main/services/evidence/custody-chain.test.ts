import { describe, expect, it } from 'vitest'
import { beginning, continueChain, readChain } from '../../../../src/main/services/evidence/custody-chain'
import type { NewCustodyEntry } from '../../../../src/shared/evidence/custody'
import { madeAt } from '../../../support/make-project'
import { sha256 } from '../../../support/evidence'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const entry = (captureId: string, given: Partial<NewCustodyEntry> = {}): NewCustodyEntry => ({
  at: madeAt,
  by: 'Ada',
  action: 'added',
  captureId,
  hash: `sha-256:${'a'.repeat(64)}`,
  note: `of ${captureId}`,
  ...given,
})

/** A log as it grows: one entry at a time, each after reading what is there. */
const grown = (entries: readonly NewCustodyEntry[], from = ''): string =>
  entries.reduce((text, next) => text + continueChain(readChain(bytesOf(text)), [next]), from)

const six = grown(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id)))
const lines = six.trimEnd().split('\n')
const logOf = (all: readonly string[]): string => `${all.join('\n')}\n`
const withLine = (index: number, line: string): string => logOf(lines.map((kept, at) => (at === index ? line : kept)))

describe('a custody log', () => {
  it('numbers its lines and links each to the one before it', () => {
    const { entries, ...chain } = readChain(bytesOf(six))
    expect(chain).toEqual({ break: null, head: sha256(lines[5] ?? ''), isOpenEnded: false, isLastLineTorn: false })
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
    expect(entries.map(({ previous }) => previous)).toEqual([
      beginning,
      ...lines.slice(0, 5).map((line) => sha256(line)),
    ])
  })

  it('is the same whether entries come one by one or together', () => {
    const together = continueChain(
      readChain(new Uint8Array()),
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id)),
    )
    expect(together).toBe(six)
  })

  it('holds any note as one line', () => {
    const log = grown([entry('a', { note: 'one\ntwo\r\n“three”\u2028\ud800\0' }), entry('b')])
    expect(log.split('\n')).toHaveLength(3)
    expect(readChain(bytesOf(log)).break).toBeNull()
    expect(readChain(bytesOf(log)).entries[0]?.note).toBe('one\ntwo\r\n“three”\u2028\ud800\0')
  })

  it('is sound when it is empty', () => {
    expect(readChain(new Uint8Array())).toMatchObject({ entries: [], break: null, head: null })
  })
})

describe('a custody log that was tampered with', () => {
  const every = lines.map((_, index) => index)

  it.each(every)('breaks at the line that was altered, were it the last: %i', (index) => {
    const altered = withLine(index, (lines[index] ?? '').replace('"by":"Ada"', '"by":"Eve"'))
    expect(readChain(bytesOf(altered)).break).toEqual({ line: index + 1, reason: 'altered' })
  })

  it.each(every.slice(0, -1))('breaks after a line that was written anew, with a seal that fits: %i', (index) => {
    const before = `${lines.slice(0, index).join('\n')}${index === 0 ? '' : '\n'}`
    const forged = grown([entry('z')], before)
    const log = forged + `${lines.slice(index + 1).join('\n')}\n`
    expect(readChain(bytesOf(log)).break).toEqual({ line: index + 2, reason: 'unlinked' })
  })

  it.each(every.slice(0, -1))('breaks where a line was taken out: %i', (index) => {
    const log = `${lines.filter((_, at) => at !== index).join('\n')}\n`
    expect(readChain(bytesOf(log)).break).toEqual({ line: index + 1, reason: 'unlinked' })
  })

  it.each(every)('breaks where a line was put in twice: %i', (index) => {
    const log = `${lines.flatMap((line, at) => (at === index ? [line, line] : [line])).join('\n')}\n`
    expect(readChain(bytesOf(log)).break).toEqual({ line: index + 2, reason: 'unlinked' })
  })

  it.each(every)('breaks at a line that was garbled: %i', (index) => {
    expect(readChain(bytesOf(withLine(index, 'x'.repeat(300)))).break).toEqual({
      line: index + 1,
      reason: 'unreadable',
    })
  })

  it.each(every)('breaks at a line that was blanked: %i', (index) => {
    expect(readChain(bytesOf(withLine(index, ''))).break).toEqual({ line: index + 1, reason: 'unreadable' })
  })

  it('breaks where two lines changed places', () => {
    const [one = '', two = '', three = '', ...rest] = lines
    const log = logOf([one, three, two, ...rest])
    expect(readChain(bytesOf(log)).break).toEqual({ line: 2, reason: 'unlinked' })
  })

  it('breaks at the first line when an editor has changed every line end', () => {
    expect(readChain(bytesOf(six.replaceAll('\n', '\r\n'))).break).toEqual({ line: 1, reason: 'altered' })
  })

  it.each([
    ['spaces', (line: string) => line.replace('{', '{ ')],
    [
      'another order of fields',
      (line: string) => JSON.stringify({ by: '', ...(JSON.parse(line) as object), at: madeAt }),
    ],
    ['another field', (line: string) => line.replace('{', '{"x":1,')],
    ['a field twice', (line: string) => line.replace('{', '{"by":"Eve",')],
  ])('does not take %s for what was written', (_, change) => {
    expect(readChain(bytesOf(withLine(2, change(lines[2] ?? '')))).break?.line).toBe(3)
  })

  it('does not read into bytes that are no text', () => {
    const log = grown([entry('a', { note: '\ufffd' }), entry('b')])
    const bytes = Buffer.from(log)
    const at = bytes.indexOf(Buffer.from('\ufffd'))
    const changed = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)])
    expect(readChain(changed).break).toEqual({ line: 1, reason: 'unreadable' })
  })

  it('notices every single bit, whatever line it is in', () => {
    const bytes = bytesOf(six)
    const unnoticed: number[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      const { break: broken, isLastLineTorn, isOpenEnded } = readChain(changed)
      if (broken === null && !isLastLineTorn && !isOpenEnded) unnoticed.push(at)
    }
    expect(unnoticed).toEqual([])
  })

  it('still shows what can be read, and goes on from there with its break in sight', () => {
    const broken = withLine(1, 'gone')
    const log = grown([entry('g')], broken)
    const chain = readChain(bytesOf(log))
    expect(chain.break).toEqual({ line: 2, reason: 'unreadable' })
    expect(chain.entries.map(({ captureId }) => captureId)).toEqual(['a', 'c', 'd', 'e', 'f', 'g'])
    expect(chain.entries.at(-1)?.sequence).toBe(7)
  })
})

describe('a custody log whose last line was cut short by a crash', () => {
  const last = `${lines[5] ?? ''}\n`
  const before = six.slice(0, -last.length)

  it('is told apart from tampering, wherever it was cut, and goes on without a break', () => {
    for (let kept = 1; kept < last.length - 1; kept += 1) {
      const cut = before + last.slice(0, kept)
      expect(readChain(bytesOf(cut)), `${kept} kept`).toMatchObject({ break: null, isLastLineTorn: true })
      const continued = readChain(bytesOf(grown([entry('g'), entry('h')], cut)))
      expect(continued, `${kept} kept`).toMatchObject({ break: null, isLastLineTorn: false })
      expect(continued.entries.map(({ captureId }) => captureId)).toEqual(['a', 'b', 'c', 'd', 'e', 'g', 'h'])
    }
  })

  it('counts a line of which only the end is missing', () => {
    const cut = six.slice(0, -1)
    expect(readChain(bytesOf(cut))).toMatchObject({ break: null, isOpenEnded: true, isLastLineTorn: false })
    expect(readChain(bytesOf(grown([entry('g')], cut))).entries).toHaveLength(7)
    expect(readChain(bytesOf(grown([entry('g')], cut))).break).toBeNull()
  })

  it('is told apart when a power cut left zeros', () => {
    const cut = `${before}\0\0\0\0`
    expect(readChain(bytesOf(cut))).toMatchObject({ break: null, isLastLineTorn: true })
    expect(readChain(bytesOf(grown([entry('g')], cut))).break).toBeNull()
  })

  it('lets nobody hide a line by cutting it short afterwards', () => {
    const hidden = withLine(2, (lines[2] ?? '').slice(0, 40))
    expect(readChain(bytesOf(hidden)).break).toEqual({ line: 3, reason: 'unreadable' })
  })

  it('keeps the cut line as it was, however often it happens', () => {
    const once = grown([entry('g')], `${before}{"seq`)
    const twice = grown([entry('h')], `${once}{"sequence":7,"at"`)
    expect(readChain(bytesOf(twice)).break).toBeNull()
    expect(twice.split('\n')).toContain('{"seq')
    expect(twice.split('\n')).toContain('{"sequence":7,"at"')
  })
})
