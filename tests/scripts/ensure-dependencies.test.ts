import { expect, it } from 'vitest'
import { missingPackages } from '../../scripts/lib/ensure-dependencies.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/lowdb': { version: '7.0.1' },
    'node_modules/lowdb/node_modules/steno': { version: '4.0.2' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
}

it('misses nothing when all is there, even without what is for other systems', () => {
  const installed = {
    packages: {
      'node_modules/lowdb': { version: '7.0.1' },
      'node_modules/lowdb/node_modules/steno': { version: '4.0.2' },
    },
  }
  expect(missingPackages(wanted, installed)).toEqual([])
})

it('misses what is absent and what is of another version', () => {
  const installed = { packages: { 'node_modules/lowdb': { version: '7.0.0' } } }
  expect(missingPackages(wanted, installed)).toEqual(['node_modules/lowdb', 'node_modules/lowdb/node_modules/steno'])
})
