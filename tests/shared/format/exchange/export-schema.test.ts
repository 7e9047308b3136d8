import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { writeExport } from '../../../../src/shared/format/exchange/json/export-json'
import { exportJsonSchema } from '../../../../src/shared/format/exchange/json/export-schema'
import { madeAt, makeFullProject } from '../../../support/make-project'

const published = fileURLToPath(new URL('../../../../docs/regesta-export.schema.json', import.meta.url))
const made = { generator: 'Regesta test', exportedAt: madeAt }

test('the published schema is the one of this version (`vitest -u` writes it anew)', async () => {
  const config = await resolveConfig(published)
  const text = await format(JSON.stringify(exportJsonSchema()), { ...config, parser: 'json' })
  await expect(text).toMatchFileSnapshot(published)
})

test('an export is valid by the schema, and one that was tampered with is not', () => {
  const schema = z.fromJSONSchema(exportJsonSchema() as Parameters<typeof z.fromJSONSchema>[0])
  const exported = JSON.parse(writeExport(makeFullProject(), 'all', made)) as {
    tables: { events: Record<string, object> }
  }
  expect(schema.safeParse(exported).error?.issues ?? []).toEqual([])
  const [id = ''] = Object.keys(exported.tables.events)
  const broken = {
    ...exported,
    tables: { ...exported.tables, events: { [id]: { ...exported.tables.events[id], title: 7 } } },
  }
  expect(schema.safeParse(broken).success).toBe(false)
})
