import * as z from 'zod'
import { aboutPolicies, type AboutPolicy } from '../dates/about-policy'
import { aboutFields, aboutId, type About } from './records/about'
import { actorFields, type Actor } from './records/actor'
import { briefingFields, type Briefing } from './records/briefing'
import { captureFields, type Capture } from './records/capture'
import { citationFields, type Citation } from './records/citation'
import { claimFields, type Claim } from './records/claim'
import { eventFields, type TimelineEvent } from './records/event'
import { laneFields, tagFields, type Lane, type Tag } from './records/lane'
import { placeFields, type Place } from './records/place'
import { sourceFields, type Source } from './records/source'
import { stampSchema, type Stamp } from './records/stamp'
import { filterSchema, viewFields, type View } from './records/view'
import { Table } from './table'

/** The record type of each table. */
export interface Records {
  about: About
  events: TimelineEvent
  claims: Claim
  citations: Citation
  sources: Source
  captures: Capture
  actors: Actor
  places: Place
  lanes: Lane
  tags: Tag
  views: View
  briefings: Briefing
}

export type TableName = keyof Records
export type AnyRecord = Records[TableName]

/** Everything a project holds, as tables of records by id. Nothing lives outside a table. */
export type Project = { readonly [Name in TableName]: Table<Records[Name]> }

/** The tables, in the order in which they are written to a file. */
export const tableNames = [
  'about',
  'events',
  'claims',
  'citations',
  'sources',
  'captures',
  'actors',
  'places',
  'lanes',
  'tags',
  'views',
  'briefings',
] as const satisfies readonly TableName[]

/**
 * Schema of a whole record of each table. Loose: a field that this version does not know is kept and written back, so that
 * opening a colleague's project never thins it out.
 */
export const recordSchemas = {
  about: z.looseObject({
    ...stampSchema.shape,
    ...aboutFields.shape,
    // Projects of before these could be chosen.
    aboutWidth: aboutFields.shape.aboutWidth.default('usual'),
    termsOfUse: aboutFields.shape.termsOfUse.default(''),
    rightsHolder: aboutFields.shape.rightsHolder.default(''),
  }),
  events: z.looseObject({ ...stampSchema.shape, ...eventFields.shape }),
  claims: z.looseObject({ ...stampSchema.shape, ...claimFields.shape }),
  citations: z.looseObject({ ...stampSchema.shape, ...citationFields.shape }),
  sources: z.looseObject({ ...stampSchema.shape, ...sourceFields.shape }),
  captures: z.looseObject({ ...stampSchema.shape, ...captureFields.shape }),
  actors: z.looseObject({ ...stampSchema.shape, ...actorFields.shape }),
  places: z.looseObject({ ...stampSchema.shape, ...placeFields.shape }),
  lanes: z.looseObject({ ...stampSchema.shape, ...laneFields.shape }),
  tags: z.looseObject({ ...stampSchema.shape, ...tagFields.shape }),
  views: z.looseObject({
    ...stampSchema.shape,
    ...viewFields.shape,
    // Views of before one could ask for events in no lane.
    filter: filterSchema.extend({ withoutLane: filterSchema.shape.withoutLane.default(false) }),
  }),
  briefings: z.looseObject({ ...stampSchema.shape, ...briefingFields.shape }),
} satisfies { [Name in TableName]: z.ZodType<Records[Name]> }

/** A project with nothing in it but its title. */
export function emptyProject(title: string, stamp: Omit<Stamp, 'id'>): Project {
  const about: About = {
    ...{ id: aboutId, ...stamp, title, description: '', language: '' },
    ...{ aboutWidth: 'usual', termsOfUse: '', rightsHolder: '' },
  }
  return projectOf({ about: [about] })
}

/** A project from lists of records; a table not named is empty. */
export function projectOf(records: { readonly [Name in TableName]?: Iterable<Records[Name]> }): Project {
  const table = <Name extends TableName>(name: Name): Table<Records[Name]> =>
    Table.of<Records[Name]>(records[name] ?? [])
  return {
    about: table('about'),
    events: table('events'),
    claims: table('claims'),
    citations: table('citations'),
    sources: table('sources'),
    captures: table('captures'),
    actors: table('actors'),
    places: table('places'),
    lanes: table('lanes'),
    tags: table('tags'),
    views: table('views'),
    briefings: table('briefings'),
  }
}

/** The project's own record. A project without one does not pass the door (`format/project-file.ts`). */
export function aboutOf(project: Project): About {
  const about = project.about.get(aboutId)
  if (about === undefined) throw new Error('A project has no record of itself.')
  return about
}

/** How wide “about” is in this project. */
export function aboutPolicyOf(project: Project): AboutPolicy {
  return aboutPolicies[aboutOf(project).aboutWidth]
}

/** The project with one table replaced. */
export function withTable<Name extends TableName>(project: Project, name: Name, table: Table<Records[Name]>): Project {
  return table === (project[name] as Table<Records[Name]>) ? project : { ...project, [name]: table }
}

/** The project with this record in its table. */
export function putRecord<Name extends TableName>(project: Project, name: Name, record: Records[Name]): Project {
  return withTable(project, name, (project[name] as Table<Records[Name]>).put(record))
}
