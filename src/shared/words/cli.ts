import type { Problem } from '../problem'
import { sentenceOf } from './problems'

/** Everything the command line says. */
export const cliWords = {
  help: {
    program: `Regesta keeps chronologies that can be defended line by line.

Usage: regesta COMMAND …

  new DIR              make an empty project
  import PROJECT FILE  take in what was exported, or references of other programs
  export PROJECT       write JSON, CSV, a readable chronology, references, events for
                       other programs, or a package with the evidence
  brief PROJECT        make a briefing document with footnotes and a timeline
  figure PROJECT       draw the timeline as a picture of its own
  check PROJECT        list what is wrong or weak in a project
  verify PROJECT       see whether its evidence is as it was taken in
  suggest FILE         find the dates, figures and speakers in a text

  --help, -h           this page; “regesta COMMAND --help” says more
  --version            the version of this program

A PROJECT is a folder whose name ends in “.regesta”, or the “project.json” in it.
Exit status: 0 done, 1 refused or something found, 2 not understood.
`,
    new: `Usage: regesta new DIR [--title TITLE] [--author NAME]

Makes an empty project in a new folder. “.regesta” is added to its name if it is
missing there. An existing folder is taken only if it is empty.

  --title TITLE        the title of the project; without it, the folder’s name
  --author NAME        stamped on what is made
`,
    import: `Usage: regesta import PROJECT FILE … [--as FORMAT | --map FILE] [--dry-run]
                      [--date-order dmy|mdy] [--where COLUMN=VALUE …] [--author NAME]

Takes in files that Regesta exported (JSON, or CSV tables of events, claims and
sources), references of other programs (CSL-JSON, BibTeX and biblatex, RIS), and events
from TimelineJS, iCalendar, GeoJSON, Markwhen, Timeline Project, ACLED, UCDP and any CSV
or TSV table. New records are added, changed ones replaced, all as one step. Several
files are taken together, in any order. A source that is there already takes over the
bibliographic fields only.

  --as FORMAT          how to read the files, where their content does not show it:
                       csl-json, bibtex, ris, json, csv, timelinejs, timelinejs-sheet,
                       ical, geojson, markwhen, timelineproj, acled, ucdp, table
  --map FILE           read the files as tables, with what their columns are as this
                       JSON says (docs/formats.md, “Any table of events”)
  --date-order ORDER   dmy or mdy: how 03/04/2021 is meant, in tables and GeoJSON; such
                       dates are kept in words otherwise. What a mapping says goes first
  --where COLUMN=VALUE of tables, take only the rows that have this value in this column;
                       repeated, any of the values of one column, and all columns
  --dry-run            print what would happen, and change nothing
  --author NAME        stamped on what was edited in a file

Rows that cannot be taken are listed with their place and the reason, the others
are taken, and the exit status is 1.
`,
    export: `Usage: regesta export PROJECT --to FORMAT [options]

  --to json            everything, without loss: can be imported again
  --to csv             tables for spreadsheets and statistics: can be imported again
  --to md              a chronology to be read, with a footnote to every source
  --to csl-json, --to bibtex, --to ris
                       the sources as references; what a format has no place for is said
  --to timelinejs, --to ical, --to geojson, --to markwhen
                       the events for another program; what that program cannot carry is
                       said
  --to datapackage     CSV tables with a description of every column, in a zip file
                       (datapackage.org)
  --to evidence        a zip file with the captured files, verified while they are
                       packed, a manifest of hashes, JSON and CSV, a briefing to read, and
                       a description for archives (RO-Crate)
  --allow KINDS        restricted, internal, confidential: what stays behind otherwise, in
                       every format; several with commas. Allow all three for a complete
                       copy. Unverified events leave always
  -o, --output FILE    where to write; “-” or nothing is the standard output
  --table TABLE        for CSV: events, claims or sources; may be repeated. Several
                       tables are several files, and -o then names a folder.
                       Without --table all three are written.
  --excel              for CSV: begin with a byte order mark, so that Excel reads UTF-8

Only a part of the events, with all that they need:

  --view NAME          what a saved view shows
  --search WORDS       all of these words, whatever their case or accents
  --lane NAME, --tag NAME, --actor NAME, --place NAME, --source NAME
                       any of these; each may be repeated
  --without-lane       events in no lane, besides those of any --lane
  --verification V     unverified, partly, verified, refuted or retracted; may be repeated
  --without-source     events that nothing is cited for
  --period EDTF        possibly within this time, such as 1992, 199X or 2020-09/2020-11
  --certainly          with --period: certainly within it

What was held back is counted on the standard error, and in “exports.log” in the project.
Of evidence, a captured file that is changed or missing is
left out and named, and the exit status is 1.
`,
    brief: `Usage: regesta brief PROJECT --to docx|pdf|html|md [-o FILE] [options]

Makes a document of the events that are marked for briefing, or of all where none is:
a footnote to every statement, the timeline drawn for the page, disputed points, gaps,
sources with their reliability, and how it was made.

  --to docx            for Word and LibreOffice
  --to html            one file, to be read or printed
  --to md              Markdown with footnotes; its figure is an SVG file beside it
  --to pdf             as it is printed; this and PNG need the program, which lays out the
                       pages without showing a window: “npm run -s regesta -- brief …”
  --to svg, png, emf   the timeline figure alone
  -o, --output FILE    where to write; “-” or nothing is the standard output
  --template NAME      full-chronology (as without it), two-page-brief, disputed-claims,
                       by-actor or source-list
  --briefing NAME      a briefing of the project, by its title or id
  --view NAME, --all   the events of a saved view, or all, instead of those marked
  --period EDTF        only what can have happened in this time
  --style NAME         the citation style, by its id, such as apa
  --title TEXT, --handling TEXT, --audience TEXT, --author TEXT
                       what stands at its head
  --paper a4|letter    the page it is set for
  --allow KINDS        restricted, internal, unverified, confidential: what is held back
                       otherwise; several with commas

What was held back is counted in the document, and in “exports.log” in the project.
`,
    figure: `Usage: regesta figure PROJECT --to svg|png|emf [-o FILE] [options]

Draws the timeline as a picture of its own: what does not leave stays behind and is
counted, and what finds no room is left out, the least significant first.

  --to svg             a drawing, sharp at any size
  --to emf             a drawing for Word, PowerPoint and LibreOffice
  --to png             pixels; this needs the program, which shows no window:
                       “npm run -s regesta -- figure …”
  -o, --output FILE    where to write; “-” or nothing is the standard output
  --from DATE, --until DATE
                       the time from edge to edge, in words or EDTF, both dates in it;
                       without one, as far as the events go; without both, what most
                       events cover, and a few far away are counted below
  --all-time           all that the events cover, however far apart they lie
  --size text|landscape|slide
                       as wide as the text of an A4 page (160 mm, as without it), an A4 page
                       on its side, or exactly a slide of 16 to 9
  --width MM, --height MM
                       another width, and no higher than that
  --dpi 150|300|600    for PNG; 300 without it
  --title TEXT, --no-title
                       instead of the project’s title, or none
  --no-legend          neither the signs explained nor what is not drawn counted
  --allow KINDS        restricted, internal, unverified: what is held back otherwise;
                       several with commas

Which events: --view, --search, --lane, --tag, --actor, --place, --source,
--verification, --without-source, --period and --certainly, as for “export”.
What was held back is noted in “exports.log” in the project.
`,
    check: `Usage: regesta check PROJECT

Lists what is wrong in a project, and what is weak: events without a source, claims
that contradict each other unassessed, dates later than their own source, and so on.
Exit status: 1 if there are errors, 0 if there are at most warnings.
`,
    verify: `Usage: regesta verify PROJECT [--json] [--record [--author NAME]]

Reads every file that is attached as evidence and compares its SHA-256 with the one it
had when it was taken in, and follows the chain of the custody log. Nothing is changed,
neither the project nor the log.

  --json               the findings as one JSON object: sound, captures, custody,
                       unclaimedFiles
  --record             note what was found in the project and in the custody log, as
                       verifying in the window does
  --author NAME        with --record: who verifies

Exit status: 0 if all is intact, 1 if anything is changed or missing or cannot be read,
or if the log is broken.
`,
    suggest: `Usage: regesta suggest FILE [--date DAY] [--order dmy|mdy] [--json]

Prints the dates, figures and speakers that the reading desk would mark in a text, with
what each is taken to mean and why. FILE is plain text, Markdown, HTML, PDF or Word
(.docx). Nothing is kept.

  --date DAY           the day the text was written, such as 2023-09-20; can be left out
                       if the text begins with a dateline
  --order ORDER        how 03/04/2021 is meant; without it, as the text itself shows
  --json               a JSON array of { kind, start, end, text, edtf, earliest, latest,
                       rule, reason, … }. start and end are UTF-16 offsets into the text
                       as read; earliest and latest are the first and last day meant,
                       null where open
`,
  },

  suggest: {
    dateMissing: 'Say on which day the text was written, as in --date 2023-09-20: “Tuesday” is counted from it.',
    noDate: (text: string) => `--date takes a day, as in 2023-09-20, and “${text}” is none.`,
    dateline: (date: string) => `Counted from ${date}, the text’s own dateline.\n`,
    none: 'Nothing was found.',
    kinds: { date: 'date', figure: 'figure', attribution: 'speaker' },
    undated: 'left undated',
  },

  generator: (version: string) => `Regesta ${version}`,
  version: (version: string) => `Regesta ${version}\n`,
  mistake: (sentence: string) => `regesta: ${sentence}\n`,

  noCommand: 'Say what to do: new, import, export, brief, figure, check, verify or suggest. See “regesta --help”.',
  unknownCommand: (name: string, nearest: string | null) =>
    `There is no command “${name}”.${nearest === null ? '' : ` Did you mean “${nearest}”?`} See “regesta --help”.`,
  unknownOption: (name: string, command: string) =>
    `There is no option “${name}” here. See “regesta ${`${command} --help`.trim()}”.`,
  noValue: (name: string) => `“${name}” needs a value after it.`,
  noValueWanted: (name: string) => `“${name}” takes no value.`,
  onlyOnce: (name: string) => `“${name}” can be given only once.`,
  missing: (what: string, command: string) => `${what} is missing. See “regesta ${command} --help”.`,
  tooMany: (argument: string, command: string) => `“${argument}” is one too many. See “regesta ${command} --help”.`,
  notAmong: (option: string, given: string, choices: readonly string[]) =>
    `“${given}” is not what ${option} takes: ${choices.join(', ')}.`,
  noRowChoice: (given: string) => `“${given}” does not say which rows: write COLUMN=VALUE after --where.`,
  sayDateOrder: (count: number, example: string, readings: readonly string[]) =>
    `Note: ${count.toLocaleString('en-GB')} ${count === 1 ? 'date was' : 'dates were'} kept in words, since “${example}” can be ${readings.join(' or ')}. Say with --date-order dmy or mdy which it is.\n`,
  noRowFits: 'No row fits what --where asks for. The project is unchanged.',
  mapInstead: (file: string, example: string) =>
    `A file given with --map says so; for this table, columns.json could hold ${example}. Then: regesta import PROJECT ${/\s/.test(file) ? `"${file}"` : file} --map columns.json. The documentation of formats lists what a column can be; the window asks for it.`,
  noMapping: 'It is not a mapping of columns. The documentation of formats shows what one looks like.',
  onlyForCsv: (option: string) => `${option} is for --to csv only.`,
  severalTables: 'Several tables are several files: name a folder with -o, or one table with --table.',
  folderWanted: (path: string) => `Several tables are several files, and “${path}” is not a folder.`,
  noTextForTerminal: (format: string) => `What --to ${format} writes is no text for a terminal: name a file with -o.`,
  titleTooLong: 'The title is longer than 1000 characters.',
  noPeriod: (text: string, reason: string) => `--period takes a date in EDTF, and “${text}” is none. ${reason}`,
  certainlyWhat: '--certainly goes with --period.',
  authorOnlyRecorded: '--author goes with --record.',
  viewAlone: '--view cannot be joined with other conditions.',
  outputInProject: 'The output cannot go into the project’s own folder.',

  noSuch: (table: string, name: string) => `There is no ${table} “${name}” in this project.`,
  noSuchView: (name: string, views: readonly string[]) =>
    `There is no view “${name}” in this project.${views.length === 0 ? '' : ` It has ${views.map((view) => `“${view}”`).join(', ')}.`}`,

  made: (title: string, folder: string) => `Made “${title}” in ${folder}.\n`,
  wrote: (names: readonly string[], folder: string) => `Wrote ${names.join(', ')} in ${folder}.\n`,
  imported: (file: string, added: number, changed: number, same: number, kinds: string) =>
    `${file}: ${added} new, ${changed} changed, ${same} as they were.${kinds === '' ? '' : ` Taken in: ${kinds}.`}\n`,
  refused: (where: string, reason: string) => `Not taken: ${where}: ${reason}\n`,
  refusedMore: (count: number) => `Not taken: ${count} more.\n`,
  warning: (text: string) => `Note: ${text}\n`,

  finding: (severity: string, title: string) => `${severity}: ${title}\n`,
  findingOf: (name: string, text: string) => `  ${name}: ${text}\n`,
  advice: (text: string) => `  → ${text}\n`,

  /** A refusal in one line. Where the window would say what becomes of it, the command line has nothing to keep. */
  refusal: (problem: Problem) => {
    const where = typeof problem.details['place'] === 'string' ? ` (${problem.details['place']})` : ''
    const reason = typeof problem.details['reason'] === 'string' ? ` ${problem.details['reason']}` : ''
    if (problem.details['doing'] !== 'write' && problem.code !== 'disk-full' && problem.code !== 'write-failed') {
      const { title, text } = sentenceOf(problem)
      return `${title}. ${text}`
    }
    switch (problem.code) {
      case 'disk-full':
        return `The disk is full${where}. Nothing was written.`
      case 'folder-read-only':
        return `This folder can only be read${where}. Nothing was written.`
      case 'file-not-permitted':
        return `This folder may not be written to${where}. Nothing was written.`
      case 'file-missing':
        return `There is no such folder${where}. Nothing was written.`
      default:
        return `This could not be written${where}.${reason}`
    }
  },
  unexpected:
    'Something went wrong inside the program. What was saved before is whole. Set REGESTA_DEBUG=1 to see the details.',
} as const
