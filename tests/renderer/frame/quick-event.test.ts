import { describe, expect, it } from 'vitest'
import { quickEvent } from '../../../src/renderer/frame/quick-event'
import { runCommand } from '../../../src/shared/commands/catalogue'
import { makeWhen } from '../../../src/shared/dates/when'
import { readQuickLine } from '../../../src/shared/project/quick-line'
import { projectOf } from '../../../src/shared/project/project'
import { everything, type Filter } from '../../../src/shared/project/records/view'
import { makeContext, makeProject } from '../../support/make-project'

function eventOf(text: string, at = 0) {
  const line = readQuickLine(text, { dayMonthOrder: null }, [])
  const dated = line.date.kind === 'read' ? (line.date.candidates[at] ?? null) : null
  let count = 0
  const { request } = quickEvent(projectOf({}), line, dated, everything, () => `id-${(count += 1)}`)
  return request.input.commands.at(-1)?.input
}

describe('the event of a quick line', () => {
  it('has no words of a source: nobody but the researcher said them', () => {
    expect(eventOf('May 2021 Talks begin')).toMatchObject({
      fields: { title: 'Talks begin', when: makeWhen({ edtf: '2021-05', rationale: 'a month and a year' }) },
    })
  })

  it('has the reading of the date that was chosen', () => {
    expect(eventOf('03/04/2021 Talks begin', 1)).toMatchObject({ fields: { when: { edtf: '2021-03-04' } } })
  })

  it('is one step whose name keeps within what a menu can show, however long its title', () => {
    const line = readQuickLine(`1999 ${'word '.repeat(150)}`, { dayMonthOrder: null }, [])
    const { request } = quickEvent(projectOf({}), line, null, everything, () => 'id')
    expect(() => runCommand(makeProject(), request, makeContext())).not.toThrow()
    expect(request.input.label.length).toBeLessThan(100)
  })

  it('stays in no lane where those without one are looked at as well', () => {
    const line = readQuickLine('Talks begin', { dayMonthOrder: null }, [])
    const lanesOf = (filter: Partial<Filter>) => {
      const { request } = quickEvent(projectOf({}), line, null, { ...everything, ...filter }, () => 'id')
      return request.input.commands.at(-1)?.input
    }
    expect(lanesOf({ lanes: ['talks'] })).toMatchObject({ fields: { lanes: ['talks'] } })
    expect(lanesOf({ lanes: ['talks'], withoutLane: true })).toMatchObject({ fields: { lanes: [] } })
  })

  it('is undated, with all of its words, where the date is wrong', () => {
    expect(eventOf('20 Sept Talks begin')).toMatchObject({ fields: { title: '20 Sept Talks begin', when: null } })
  })
})
