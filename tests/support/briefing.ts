import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { composeBriefing, type ComposedBriefing, type ComposeOptions } from '../../src/shared/briefing/compose'
import type { Block, BriefingDocument, Inline } from '../../src/shared/briefing/document'
import { briefingAfter, templateOf } from '../../src/shared/briefing/templates'
import { withholdings } from '../../src/shared/briefing/withholding'
import { readProjectFile } from '../../src/shared/format/project-file'
import type { Project } from '../../src/shared/project/project'
import type { BriefingFields } from '../../src/shared/project/records/briefing'
import { bundledLocales, bundledStyle } from './styles'

const sampleFile = fileURLToPath(new URL('../../resources/samples/karabakh-2023.regesta/project.json', import.meta.url))

/** The sample chronicle, as the program opens it. */
export function readSample(): Project {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
  return readProjectFile(readFileSync(sampleFile, 'utf8'), sha256).project
}

/** A full chronology of all events of a project, with everything let out, unless the test says otherwise. */
export function composeAll(
  project: Project,
  given: Partial<BriefingFields> = {},
  options: Partial<ComposeOptions> = {},
): ComposedBriefing {
  const all = { kind: 'events' as const, eventIds: [...project.events].map(({ id }) => id) }
  const template = templateOf(given.template ?? 'full-chronology')
  const briefing: BriefingFields = { ...briefingAfter(template), title: 'A briefing', selection: all, ...given }
  return composeBriefing(project, briefing, {
    allowed: new Set(withholdings),
    style: bundledStyle('chicago-fullnote-bibliography'),
    locales: bundledLocales,
    made: { at: '2026-11-22T12:00:00.000Z', generator: 'Regesta 1.2.3' },
    paper: 'a4',
    ...options,
  })
}

/** The text of inline parts, notes as “[^3]”. */
export function said(content: readonly Inline[]): string {
  return content
    .map((part) => (part.kind === 'note' ? `[^${part.number}]` : part.kind === 'break' ? '\n' : part.text))
    .join('')
}

/** Every stretch of text of a document, in the order in which it is read. */
export function inlinesOf(document: BriefingDocument): readonly (readonly Inline[])[] {
  return document.sections.flatMap(({ blocks }) => blocks.flatMap(inlinesOfBlock))
}

function inlinesOfBlock(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items
    case 'definitions':
      return block.entries.flatMap(({ term, description }) => [term, description])
    case 'table':
      return block.groups.flatMap(({ heading, rows }) => [heading, ...rows.flat()])
    case 'figure':
      return [block.caption]
    case 'entry':
      return [block.title, ...block.body.flatMap(inlinesOfBlock)]
  }
}

/** The whole document as one text, with its notes. */
export function textOfDocument(document: BriefingDocument): string {
  const headings = document.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) =>
      block.kind === 'heading' ? block.text : block.kind === 'entry' ? [block.date, ...block.standing] : [],
    ),
  ])
  const notes = document.notes.map(({ content }) => said(content))
  return [document.title, ...headings, ...inlinesOf(document).map(said), ...notes].join('\n')
}
