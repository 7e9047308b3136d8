import { briefingWords } from '../../words/briefing'
import type { Block, BriefingDocument, Entry, Inline, Section, Table, Words } from '../document'
import { escapeXml } from '../escape'
import { figureSvg } from '../figure/figure-svg'
import { htmlStyle } from './html-style'

export interface HtmlOptions {
  /** The program and its version. */
  readonly generator: string
  /** `@font-face` rules of whoever prints it, with fonts as `data:` addresses; '' leaves it to the fonts that are there. */
  readonly fontFaces: string
}

/**
 * A briefing as one HTML file that stands alone: no script, nothing fetched, the figure drawn in it, the notes at its end with
 * links both ways. It prints with a running head and page numbers. Every text in it is escaped; none is markup.
 */
export function writeBriefingHtml(document: BriefingDocument, { generator, fontFaces }: HtmlOptions): string {
  const { title, language, handling, facts, sections, notes } = document
  const [before = '', between = ''] = briefingWords.page('\u0000', '\u0000').split('\u0000')
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${escapeXml(generator)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${fontFaces}\n${htmlStyle(document.paper, title, handling, { before, between })}</style>`,
    '</head>',
    `<body class="${document.density}">`,
    '<header>',
    ...(handling === '' ? [] : [`<p class="handling">${escapeXml(handling)}</p>`]),
    `<h1>${escapeXml(title)}</h1>`,
    ...(facts.length === 0
      ? []
      : [
          `<dl class="facts">${facts.map(({ label, value }) => `<dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd>`).join('')}</dl>`,
        ]),
    '</header>',
    ...(document.hasContents ? [contentsOf(document)] : []),
    '<main>',
    ...sections.map(sectionHtml),
    '</main>',
    ...(notes.length === 0 ? [] : [notesHtml(document)]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function contentsOf({ sections, notes }: BriefingDocument): string {
  const items = sections.map(({ id, heading }) => `<li><a href="#${id}">${escapeXml(heading)}</a></li>`)
  const all = notes.length === 0 ? items : [...items, `<li><a href="#notes">${escapeXml(briefingWords.notes)}</a></li>`]
  const label = escapeXml(briefingWords.contents)
  return `<nav aria-label="${label}"><h2>${label}</h2><ol>${all.join('')}</ol></nav>`
}

function sectionHtml({ part, id, heading, blocks }: Section): string {
  let hasHeading = false
  const written = blocks.map((block) => {
    if (block.kind === 'heading') hasHeading = true
    return blockHtml(block, part, hasHeading)
  })
  return `<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${escapeXml(heading)}</h2>\n${written.join('\n')}\n</section>`
}

function blockHtml(block: Block, part: Section['part'], hasHeading: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<h3 id="${block.id}">${escapeXml(block.text)}</h3>`
    case 'paragraph':
      return `<p${block.role === 'text' ? '' : ` class="${block.role}"`}>${inlineHtml(block.content)}</p>`
    case 'list': {
      const kind = part === 'sources' ? ' class="sources"' : ''
      return `<ul${kind}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</ul>`
    }
    case 'definitions': {
      const entries = block.entries.map(
        ({ term, description }) => `<dt>${inlineHtml(term)}</dt><dd>${inlineHtml(description)}</dd>`,
      )
      return `<dl class="definitions">${entries.join('')}</dl>`
    }
    case 'table':
      return tableHtml(block)
    case 'entry':
      return entryHtml(block, hasHeading ? 'h4' : 'h3')
    case 'figure':
      return `<figure>${figureSvg(block.figure, { prefix: `figure-${part}`, isInline: true })}<figcaption>${inlineHtml(block.caption)}</figcaption></figure>`
  }
}

function tableHtml({ caption, columns, groups }: Table): string {
  const widths = columns.map(({ share }) => `<col style="width: ${Math.round(share * 100)}%">`).join('')
  const head = columns.map(({ heading }) => `<th scope="col">${escapeXml(heading)}</th>`).join('')
  const bodies = groups.map(({ heading, rows }) => {
    const over =
      heading.length === 0
        ? ''
        : `<tr><th scope="rowgroup" colspan="${columns.length}">${inlineHtml(heading)}</th></tr>`
    const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${inlineHtml(cell)}</td>`).join('')}</tr>`)
    return `<tbody>${over}${lines.join('')}</tbody>`
  })
  return `<table><caption>${escapeXml(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead>${bodies.join('')}</table>`
}

function entryHtml({ id, date, title, standing, body }: Entry, level: 'h3' | 'h4'): string {
  const marks = standing.map((word) => {
    const look = word === briefingWords.chronology.standings.disputed ? ' class="disputed"' : ''
    return `<span${look}>${escapeXml(word)}</span>`
  })
  return [
    `<article class="entry" id="${id}">`,
    `<${level}><span class="date">${escapeXml(date)}</span> ${inlineHtml(title)}</${level}>`,
    ...(marks.length === 0 ? [] : [`<p class="standing">${marks.join(' ')}</p>`]),
    ...body.map((block) => blockHtml(block, 'chronology', true)),
    '</article>',
  ].join('')
}

function notesHtml({ notes }: BriefingDocument): string {
  const items = notes.map(({ number, content }) => {
    const back = `<a class="back" href="#ref-${number}" role="doc-backlink" aria-label="${escapeXml(briefingWords.backToText)}">↩</a>`
    return `<li id="note-${number}">${inlineHtml(content)} ${back}</li>`
  })
  return `<section class="notes" id="notes" role="doc-endnotes" aria-labelledby="notes-heading"><h2 id="notes-heading">${escapeXml(briefingWords.notes)}</h2><ol>${items.join('\n')}</ol></section>`
}

function inlineHtml(content: readonly Inline[]): string {
  return content.map(partHtml).join('')
}

function partHtml(part: Inline): string {
  switch (part.kind) {
    case 'words':
      return wordsHtml(part)
    case 'note': {
      const label = escapeXml(`${briefingWords.note} ${part.number}`)
      return `<sup><a id="ref-${part.number}" href="#note-${part.number}" role="doc-noteref" aria-label="${label}">${part.number}</a></sup>`
    }
    case 'link':
      return `<a href="${escapeXml(part.url)}" rel="noreferrer">${escapeXml(part.text)}</a>`
    case 'reference':
      return `<a href="#${part.to}">${escapeXml(part.text)}</a>`
    case 'break':
      return '<br>'
  }
}

function wordsHtml({ text, isBold, isItalic, isSmallCaps, raised }: Words): string {
  let html = escapeXml(text)
  if (isSmallCaps) html = `<span class="small-caps">${html}</span>`
  if (isItalic) html = `<i>${html}</i>`
  if (isBold) html = `<b>${html}</b>`
  if (raised === 'superscript') html = `<sup>${html}</sup>`
  if (raised === 'subscript') html = `<sub>${html}</sub>`
  return html
}
