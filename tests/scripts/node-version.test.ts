import { expect, it } from 'vitest'
import { isSupportedNode } from '../../scripts/lib/node-version.mjs'

it.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '23.0.0', '24.9.0', '26.0.0'])('accepts Node %s', (version) => {
  expect(isSupportedNode(version)).toBe(true)
})

it.each(['16.20.2', '18.15.0', '20.9.0', '20.18.3', '21.7.3', '22.11.0'])('refuses Node %s', (version) => {
  expect(isSupportedNode(version)).toBe(false)
})
