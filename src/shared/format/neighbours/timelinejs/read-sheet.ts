import { makeWhen } from '../../../dates/when'
import type { Project } from '../../../project/project'
import { importWords } from '../../../words/exchange'
import { neighbourWords } from '../../../words/neighbours'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { readDateSaid } from '../date-said'
import { Gathering } from '../gathering'
import { textOfHtml } from '../plain-html'
import { tableIn, type ForeignTable } from '../tables/foreign-table'
import { extentOf } from '../extent'
import { Slides } from './read-slides'
import { writeSlideDate } from './slide-date'

/** Whether a header is that of TimelineJS's spreadsheet, of version 3 or of version 1. */
export function isTimelineJsSheet(header: readonly string[]): boolean {
  const has = (name: string): boolean => header.some((column) => column.trim().toLowerCase() === name)
  return has('headline') && (has('year') || has('start date')) && (has('text') || has('media'))
}

/** Reads the spreadsheet of TimelineJS, saved as CSV or TSV. Rows that cannot be read are refused one by one. */
export function readTimelineJsSheet(file: TextFile, project: Project, context: ReadingContext): Found {
  const gathering = new Gathering(project, context)
  const table = tableIn(file, gathering)
  const titleRow = table.rows.find((row) => table.cell(row, 'type').toLowerCase() === 'title')
  const title = titleRow === undefined ? '' : textOfHtml(table.cell(titleRow, 'headline'))
  const slides = new Slides(file, title, gathering)
  for (const row of table.rows) {
    const type = table.cell(row, 'type').toLowerCase()
    if (type === 'title') continue
    slides.take(importWords.row(row.number, undefined), slideOf(table, row), type === 'era' ? 'era' : 'event')
  }
  if (table.rows.length === 0) gathering.warn('', neighbourWords.withoutEvents)
  return slides.found()
}

function slideOf(table: ForeignTable, row: ForeignTable['rows'][number]): object {
  const cell = (name: string): string => table.cell(row, name)
  const dateOf = (prefix: string): object => ({
    year: cell(`${prefix}year`),
    month: cell(`${prefix}month`),
    day: cell(`${prefix}day`),
    time: cell(`${prefix}time`),
  })
  const isOldSheet = table.has('start date')
  return {
    start_date: isOldSheet ? oldDate(cell('start date')) : dateOf(''),
    end_date: isOldSheet ? oldDate(cell('end date')) : dateOf('end '),
    display_date: cell('display date'),
    text: { headline: cell('headline'), text: cell('text') },
    media: { url: cell('media'), credit: cell('media credit'), caption: cell('media caption') },
    group: cell('group') || cell('tag'),
  }
}

/** Version 1 wrote dates as JavaScript reads them: the month first, or a year alone. */
function oldDate(text: string): object {
  const year = /^-?\d{1,6}$/.exec(text.trim())?.[0]
  if (year !== undefined) return { year }
  const start = extentOf(readDateSaid(text, 'mdy').when ?? makeWhen({}))?.start
  return start == null ? { display_date: text } : writeSlideDate(start)
}
