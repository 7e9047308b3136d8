import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * Who may import whom. This table is the architecture; docs/architecture.md tells the story.
 *
 * A file belongs to the room with the longest `room` that its path starts with. It may import from its own room, from the
 * rooms in `from` (a trailing `(types)` allows only `import type`), and the packages in `packages`. A package named in `doors`
 * is for those files alone. A room that is a single file is named with its ending.
 */
interface Room {
  readonly room: string
  readonly from: readonly string[]
  readonly packages: readonly string[]
}

const sharedRooms = [
  'shared/problem.ts',
  'shared/words',
  'shared/dates',
  'shared/project',
  'shared/timeline',
  'shared/claims',
  'shared/checks',
  'shared/evidence',
  'shared/citing',
]
/** What every part of the window that shows something may use. */
const ofAFeature = [
  'renderer/stores',
  'renderer/link',
  'renderer/ui',
  'renderer/parts',
  ...sharedRooms,
  'shared/ipc',
  'shared/commands (types)',
]

const rooms: readonly Room[] = [
  { room: 'shared/problem.ts', from: [], packages: [] },
  {
    room: 'shared/words',
    from: [
      'shared/problem.ts',
      'shared/project (types)',
      'shared/dates (types)',
      'shared/checks (types)',
      'shared/evidence (types)',
    ],
    packages: ['zod'],
  },
  { room: 'shared/dates', from: ['shared/problem.ts'], packages: ['edtf', 'zod'] },
  { room: 'shared/project', from: ['shared/dates', 'shared/words/issues.ts', 'shared/problem.ts'], packages: ['zod'] },
  {
    room: 'shared/timeline',
    from: ['shared/project', 'shared/dates', 'shared/words', 'shared/problem.ts'],
    packages: [],
  },
  { room: 'shared/reading', from: ['shared/project', 'shared/dates', 'shared/problem.ts'], packages: ['chrono-node'] },
  {
    room: 'shared/claims',
    from: ['shared/reading', 'shared/project', 'shared/dates', 'shared/words', 'shared/problem.ts'],
    packages: [],
  },
  { room: 'shared/evidence', from: ['shared/project', 'shared/problem.ts'], packages: ['zod'] },
  {
    room: 'shared/citing',
    from: ['shared/evidence', 'shared/project', 'shared/dates', 'shared/words', 'shared/problem.ts'],
    packages: ['citeproc', 'fast-xml-parser'],
  },
  {
    room: 'shared/checks',
    from: ['shared/claims', 'shared/reading', 'shared/project', 'shared/dates', 'shared/problem.ts'],
    packages: [],
  },
  {
    room: 'shared/commands',
    from: ['shared/project', 'shared/dates', 'shared/words', 'shared/problem.ts'],
    packages: ['zod'],
  },
  {
    room: 'shared/format',
    from: ['shared/claims', 'shared/commands', 'shared/project', 'shared/dates', 'shared/words', 'shared/problem.ts'],
    packages: ['zod', 'papaparse', 'mdast-util-to-markdown', 'mdast-util-gfm-footnote', 'mdast'],
  },
  {
    room: 'shared/format/references',
    from: [
      'shared/format/stable-json',
      'shared/format/exchange',
      'shared/commands',
      'shared/project',
      'shared/dates',
      'shared/words',
      'shared/problem.ts',
    ],
    packages: ['zod'],
  },
  {
    room: 'shared/briefing',
    from: [
      'shared/checks',
      'shared/claims',
      'shared/citing',
      'shared/format',
      'shared/timeline',
      'shared/project',
      'shared/dates',
      'shared/words',
      'shared/problem.ts',
    ],
    packages: ['mdast'],
  },
  {
    room: 'shared/leaving',
    from: ['shared/briefing', 'shared/format', 'shared/project', 'shared/words'],
    packages: [],
  },
  {
    room: 'shared/crate',
    from: ['shared/evidence', 'shared/format', 'shared/project', 'shared/dates', 'shared/words'],
    packages: [],
  },
  {
    room: 'shared/format/neighbours',
    from: [
      'shared/format/exchange',
      'shared/claims',
      'shared/commands',
      'shared/project',
      'shared/dates',
      'shared/words',
      'shared/problem.ts',
    ],
    packages: ['zod', 'ical.js', 'fast-xml-parser', '@markwhen/parser'],
  },
  {
    room: 'shared/desk',
    from: [
      'shared/claims',
      'shared/reading',
      'shared/project',
      'shared/dates',
      'shared/words',
      'shared/problem.ts',
      'shared/commands (types)',
    ],
    packages: [],
  },
  {
    room: 'shared/ipc',
    from: [
      'shared/briefing',
      'shared/citing (types)',
      'shared/commands',
      'shared/desk',
      'shared/evidence',
      // Before the rest of their room, of which only types may be used: the schemas of requests' inputs.
      'shared/format/neighbours/tables/column-mapping.ts',
      'shared/format/exchange/csv/row-choice.ts',
      'shared/format (types)',
      'shared/project',
      'shared/dates',
      'shared/problem.ts',
    ],
    packages: ['zod'],
  },

  { room: 'main/services', from: ['shared'], packages: ['node:*', 'lowdb', 'chardet', 'fflate', 'uuid', 'zod'] },
  {
    room: 'main/services/documents',
    from: ['shared', 'main/services'],
    packages: ['node:*', 'chardet', 'fflate', 'mammoth', 'pdfjs-dist', '@mozilla/readability', 'linkedom'],
  },
  {
    room: 'main/services/briefing',
    from: ['shared', 'main/services'],
    packages: ['@fontsource/source-sans-3', '@fontsource/source-serif-4', 'node:*', 'docx', 'fflate', 'zod'],
  },
  { room: 'main/ipc', from: ['main/services', 'shared'], packages: ['node:path'] },
  { room: 'main/shell', from: ['main/ipc', 'main/services', 'shared'], packages: ['electron', 'node:*', 'uuid'] },
  { room: 'main/index.ts', from: ['main/shell', 'main/cli', 'main/services/global-crypto.ts'], packages: ['node:*'] },
  { room: 'main/cli', from: ['main/services', 'shared'], packages: ['node:*', 'uuid'] },
  { room: 'main/cli.ts', from: ['main/cli'], packages: ['node:*'] },

  { room: 'preload', from: ['shared/ipc (types)', 'shared/problem.ts (types)'], packages: ['electron'] },

  { room: 'renderer/env.d.ts', from: ['shared/ipc (types)'], packages: [] },
  {
    room: 'renderer/link',
    from: ['shared/problem.ts', 'shared/ipc (types)'],
    packages: [],
  },
  {
    room: 'renderer/stores',
    from: [
      'renderer/link',
      ...sharedRooms,
      'shared/briefing (types)',
      'shared/commands (types)',
      'shared/format',
      'shared/ipc',
    ],
    packages: ['svelte', 'uuid'],
  },
  { room: 'renderer/ui', from: [], packages: ['svelte', 'bits-ui', '@lucide/svelte', '@tanstack/virtual-core'] },
  {
    room: 'renderer/parts',
    from: ['renderer/stores', 'renderer/ui', ...sharedRooms, 'shared/briefing', 'shared/ipc (types)'],
    packages: ['svelte', '@lucide/svelte'],
  },
  {
    room: 'renderer/desk',
    from: [
      'renderer/stores',
      'renderer/link',
      'renderer/ui',
      'renderer/parts',
      ...sharedRooms,
      'shared/desk',
      'shared/reading',
      'shared/ipc',
      'shared/commands (types)',
    ],
    packages: ['svelte', '@lucide/svelte'],
  },
  {
    room: 'renderer/briefings',
    from: [
      'renderer/stores',
      'renderer/link',
      'renderer/ui',
      'renderer/parts',
      ...sharedRooms,
      'shared/briefing',
      'shared/ipc',
      'shared/commands (types)',
    ],
    packages: ['svelte', '@lucide/svelte', 'pdfjs-dist'],
  },
  {
    room: 'renderer/figure',
    from: [
      'renderer/stores',
      'renderer/link',
      'renderer/ui',
      'renderer/parts',
      ...sharedRooms,
      'shared/briefing',
      'shared/ipc (types)',
    ],
    packages: ['svelte'],
  },
  {
    room: 'renderer/frame',
    from: [...ofAFeature, 'shared/leaving'],
    packages: ['svelte', 'bits-ui', '@lucide/svelte'],
  },
  ...['timeline', 'table', 'inspector', 'sources', 'registers', 'checks', 'reconcile'].map((feature) => ({
    room: `renderer/${feature}`,
    from: ofAFeature,
    packages: ['svelte', 'bits-ui', '@lucide/svelte', 'vis-timeline', 'vis-data', 'moment'],
  })),
  { room: 'renderer/App.svelte', from: ['renderer', 'shared/ipc (types)'], packages: ['svelte'] },
  { room: 'renderer/Workspace.svelte', from: ['renderer'], packages: ['svelte'] },
  {
    room: 'renderer/main.ts',
    from: ['renderer'],
    packages: ['svelte', '@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4'],
  },
]

/** Large libraries and the only files that may know them. */
const doors: Readonly<Record<string, readonly string[]>> = {
  edtf: ['shared/dates/edtf.ts'],
  'chrono-node': ['shared/reading/'],
  citeproc: ['shared/citing/citation-formatter.ts'],
  papaparse: ['shared/format/exchange/csv/csv-text.ts'],
  'mdast-util-to-markdown': ['shared/format/exchange/markdown-text.ts'],
  'mdast-util-gfm-footnote': ['shared/format/exchange/markdown-text.ts'],
  'ical.js': ['shared/format/neighbours/calendars/ical-door.ts'],
  'fast-xml-parser': ['shared/citing/style-xml.ts', 'shared/format/neighbours/thetimeline/xml-door.ts'],
  '@markwhen/parser': ['shared/format/neighbours/markwhen/markwhen-door.ts'],
  lowdb: ['main/services/json-store.ts'],
  chardet: ['main/services/'],
  'pdfjs-dist': ['main/services/documents/pdf-door.ts', 'renderer/briefings/'],
  mammoth: ['main/services/documents/docx-text.ts'],
  docx: ['main/services/briefing/docx/'],
  fflate: [
    'main/services/briefing/docx/docx-figure.ts',
    'main/services/crate/zip-pieces.ts',
    'main/services/documents/docx-text.ts',
    'main/services/zip-file.ts',
  ],
  '@mozilla/readability': ['main/services/documents/html-text.ts'],
  linkedom: ['main/services/documents/parse-page.ts'],
  'vis-timeline': ['renderer/timeline/vis-timeline.ts'],
  'vis-data': ['renderer/timeline/vis-timeline.ts'],
  moment: ['renderer/timeline/vis-timeline.ts'],
  '@tanstack/virtual-core': ['renderer/ui/virtual-rows.svelte.ts'],
}

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return /\.(ts|svelte)$/.test(entry.name) ? [relative(source, path).replaceAll('\\', '/')] : []
  })
}

interface Import {
  readonly target: string
  readonly isTypeOnly: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8')
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...found].map((match) => ({ isTypeOnly: match[1] !== undefined, target: match[2] ?? match[3] ?? '' }))
}

function roomOf(path: string): Room | undefined {
  return rooms
    .filter(({ room }) => path === room || path === room.replace(/\.ts$/, '') || path.startsWith(`${room}/`))
    .sort((a, b) => b.room.length - a.room.length)[0]
}

function isWithin(path: string, place: string): boolean {
  return path === place || path === place.replace(/\.ts$/, '') || path.startsWith(`${place}/`)
}

/** `@lucide/svelte/icons/x` belongs to `@lucide/svelte`, and all of Node is one package. */
function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node:*'
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Why this import is not allowed; null if it is. */
function complaint(file: string, room: Room, { target, isTypeOnly }: Import): string | null {
  if (!target.startsWith('.')) {
    const name = packageOf(target)
    if (target.startsWith('node:') && room.packages.includes(target)) return null
    if (!room.packages.includes(name)) return `${room.room} may not use ${name}`
    const door = doors[name]
    if (
      door !== undefined &&
      !isTypeOnly &&
      !door.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)))
    ) {
      return `only ${door.join(', ')} may import ${name}`
    }
    return null
  }
  const path = posix.normalize(posix.join(posix.dirname(file), target))
  if (isWithin(path, room.room)) return null
  for (const allowed of room.from) {
    const isForTypes = allowed.endsWith(' (types)')
    if (!isWithin(path, isForTypes ? allowed.slice(0, -' (types)'.length) : allowed)) continue
    return isForTypes && !isTypeOnly ? `${room.room} may import only types from ${path}` : null
  }
  return `${room.room} may not import ${path}`
}

const files = filesIn(source)

describe('the rooms of the house', () => {
  it.each(files)('%s belongs to a room and keeps to its walls', (file) => {
    const room = roomOf(file)
    expect(room, `${file} belongs nowhere`).toBeDefined()
    const complaints = importsOf(file).map((found) => (room === undefined ? null : complaint(file, room, found)))
    expect(complaints.filter((found) => found !== null)).toEqual([])
  })

  it('sees a wrong import when there is one', () => {
    const room = roomOf('shared/dates/when.ts')
    expect(room).toBeDefined()
    if (room === undefined) return
    expect(complaint('shared/dates/when.ts', room, { target: '../project/project', isTypeOnly: false })).toMatch(
      'may not import',
    )
    expect(complaint('shared/dates/when.ts', room, { target: 'node:fs', isTypeOnly: false })).toMatch('may not use')
    expect(complaint('shared/dates/when.ts', room, { target: 'edtf', isTypeOnly: false })).toMatch(
      'only shared/dates/edtf.ts',
    )
  })
})
