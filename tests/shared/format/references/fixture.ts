import { readFileSync } from 'node:fs'
import type { CslItem, Source } from '../../../../src/shared/project/records/source'
import type { Reference, ReferenceReading } from '../../../../src/shared/format/references/reference'
import { makeSource } from '../../../support/make-source'

export function fixtureText(name: string): string {
  return readFileSync(new URL(`../../../fixtures/references/${name}`, import.meta.url), 'utf8')
}

/** The references by their key or, without one, by their place. */
export function byKey({ references }: ReferenceReading): Readonly<Record<string, Reference>> {
  return Object.fromEntries(references.map((reference) => [reference.key || reference.where, reference]))
}

/** Sources as the references would become them in an empty project. */
export function sourcesOf(items: readonly CslItem[]): readonly Source[] {
  return items.map((csl, index) => makeSource(`0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`, csl))
}
