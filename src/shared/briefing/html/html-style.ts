import { papers, type PaperName } from '../paper'

/**
 * The style sheet of a briefing: a printed page, and readable on a screen. The running head is made of the page's own margin
 * boxes, so whatever prints it needs no header of its own. `title` and `handling` are texts, not CSS.
 */
export function htmlStyle(paper: PaperName, title: string, handling: string, pageWords: PageWords): string {
  const { width, height, side, top, bottom } = papers[paper]
  return `
@page {
  size: ${width}mm ${height}mm;
  margin: ${top}mm ${side}mm ${bottom}mm;
  @top-left { content: ${cssText(short(title))}; font: 8pt/1.3 ${sans}; color: #555; }
  @top-right { content: ${cssText(handling)}; font: 600 12pt/1.3 ${sans}; color: #000; }
  @bottom-left { content: ${cssText(handling)}; font: 600 12pt/1.3 ${sans}; color: #000; }
  @bottom-right { content: ${cssText(pageWords.before)} counter(page) ${cssText(pageWords.between)} counter(pages); font: 8pt/1.3 ${sans}; color: #555; }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }
* { box-sizing: border-box; }
html { font: 10.5pt/1.45 ${serif}; color: #111; background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: ${width - 2 * side}mm; overflow-wrap: break-word; hyphens: manual; }
h1, h2, h3, h4, .date, .handling, .facts, .standing, .aside, caption, table, figcaption, nav { font-family: ${sans}; }
h1 { font-size: 22pt; line-height: 1.15; font-weight: 600; margin: 0 0 5mm; }
h2 { font-size: 14.5pt; line-height: 1.2; font-weight: 600; margin: 9mm 0 3mm; padding-bottom: 1mm; border-bottom: 0.6pt solid #111; break-after: avoid; }
h3 { font-size: 11.5pt; line-height: 1.25; font-weight: 600; margin: 6mm 0 2mm; break-after: avoid; }
h4 { font-size: 10.5pt; line-height: 1.35; font-weight: 600; margin: 0; break-after: avoid; }
p, ul, ol, dl { margin: 0 0 2.2mm; }
p { orphans: 2; widows: 2; }
ul { padding-left: 4.5mm; }
li { margin-bottom: 1mm; }
a { color: inherit; text-decoration-color: #999; text-underline-offset: 0.15em; }
sup, sub { font-size: 0.72em; line-height: 0; font-weight: 400; }
sup a { text-decoration: none; padding-left: 0.05em; }
.small-caps { font-variant-caps: small-caps; }
.handling { font-size: 12pt; font-weight: 600; letter-spacing: 0.02em; margin: 0 0 6mm; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.5mm 4mm; font-size: 9pt; margin: 0 0 8mm; }
.facts dt { color: #555; } .facts dd { margin: 0; }
nav ol { list-style: none; padding: 0; font-size: 9.5pt; columns: 2; } nav a { text-decoration: none; }
.lead { font-size: 12pt; line-height: 1.45; }
.aside { font-size: 8.5pt; line-height: 1.4; color: #444; }
:is(h2, h3, h4) + .aside { break-after: avoid; }
.entry { margin: 0 0 5mm; padding-left: 36mm; }
.entry > h3, .entry > h4 { font-family: ${sans}; font-size: 10.5pt; line-height: 1.35; margin: 0 0 0.6mm; padding: 0; border: 0; }
.entry .date { float: left; width: 33mm; margin-left: -36mm; font-size: 9.5pt; line-height: 1.42; font-weight: 600; color: #333; }
.entry .standing { font-size: 8pt; margin: 0 0 0.8mm; }
.standing span { display: inline-block; border: 0.5pt solid #777; border-radius: 2pt; padding: 0 1.2mm; margin-right: 1.2mm; }
.standing .disputed { border-style: dashed; border-color: #000; font-weight: 600; }
.entry .aside { margin-bottom: 1.2mm; }
.entry .standing, .entry .standing + .aside { break-after: avoid; }
.entry > .aside:last-child { break-before: avoid; }
.entry ul { font-size: 10pt; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.35; margin: 0 0 4mm; table-layout: fixed; }
caption { text-align: left; font-size: 8.5pt; color: #444; margin-bottom: 1.5mm; }
thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: 0.9mm 2mm 0.9mm 0; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 0.6pt solid #111; }
tbody th { padding-top: 2.2mm; border-top: 0.4pt solid #bbb; break-after: avoid; }
tbody:first-of-type th { border-top: 0; }
tr { break-inside: avoid; }
dl.definitions dt { font-family: ${sans}; font-size: 9.5pt; break-after: avoid; }
dl.definitions dd { margin: 0 0 2mm; font-size: 10pt; }
figure { margin: 0 0 3mm; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: 8.5pt; color: #444; margin-top: 1.5mm; }
.sources { list-style: none; padding: 0; }
.sources > li { padding-left: 6mm; text-indent: -6mm; margin-bottom: 2.2mm; }
.notes ol { font-size: 8.8pt; line-height: 1.4; padding-left: 8mm; }
.notes li { margin-bottom: 0.6mm; }
.back { text-decoration: none; font-family: ${sans}; }
:target { background: #eee; }
html:has(.compact) { font-size: 8.8pt; line-height: 1.36; }
.compact h1 { font-size: 18pt; margin-bottom: 3mm; }
.compact h2 { font-size: 12pt; margin: 4mm 0 1.6mm; }
.compact .handling, .compact .facts { margin-bottom: 3mm; } .compact .facts { font-size: 8.5pt; }
.compact .lead { font-size: 10.5pt; }
.compact .entry { margin-bottom: 2mm; }
.compact .entry > h3, .compact .entry > h4, .compact .entry .date { font-size: 9pt; }
.compact .entry .standing { float: right; margin: 0 0 0 2mm; font-size: 7pt; }
.compact .entry p { margin-bottom: 0.8mm; }
.compact .aside, .compact figcaption, .compact caption { font-size: 7.8pt; }
.compact table { font-size: 8.3pt; } .compact th, .compact td { padding-block: 0.4mm; } .compact tbody th { padding-top: 0.9mm; }
.compact dl.definitions { columns: 2; column-gap: 6mm; } .compact dl.definitions dt, .compact dl.definitions dd { font-size: 8.3pt; }
.compact .notes ol { font-size: 7.6pt; line-height: 1.3; columns: 2; column-gap: 6mm; padding-left: 5mm; }
@media screen { body { padding: 12mm 6mm 24mm; } }
@media screen and (max-width: 40em) { .entry { padding-left: 0; } .entry .date { float: none; display: block; width: auto; margin: 0; } }
@media print { .back { display: none; } a { text-decoration: none; } :target { background: none; } }
`.trim()
}

/** What stands around the numbers of “page 3 of 12”. */
export interface PageWords {
  readonly before: string
  readonly between: string
}

const serif = `'Source Serif 4', 'Source Serif 4 Variable', Charter, 'Iowan Old Style', Georgia, 'Liberation Serif', serif`
const sans = `'Source Sans 3', 'Source Sans 3 Variable', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif`

/** A running head is one line. */
function short(title: string): string {
  const letters = Array.from(title)
  return letters.length <= 70 ? title : `${letters.slice(0, 68).join('').trimEnd()}…`
}

/** A text as a CSS string. Whatever is no letter, digit or space is written by its number, so no text can end the string, or the style. */
function cssText(text: string): string {
  const written = Array.from(text, (character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `"${written.join('')}"`
}
