import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const resource = (name: string): Buffer => readFileSync(new URL(`../../resources/${name}`, import.meta.url))

/** Width and height of a PNG, which begins with its eight signature bytes and the IHDR chunk. */
function sizeOfPng(png: Buffer): [number, number] {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  expect(png.toString('latin1', 12, 16)).toBe('IHDR')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe('the icon', () => {
  it('is a picture of 512 pixels on Linux', () => {
    expect(sizeOfPng(resource('icon.png'))).toEqual([512, 512])
  })

  it('holds every size Windows asks for, from the taskbar to the largest folder view', () => {
    const icon = resource('icon.ico')
    expect([icon.readUInt16LE(0), icon.readUInt16LE(2)]).toEqual([0, 1])
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index
      const offset = icon.readUInt32LE(at + 12)
      const [width, height] = sizeOfPng(icon.subarray(offset, offset + icon.readUInt32LE(at + 8)))
      expect([icon.readUInt8(at), icon.readUInt8(at + 1)]).toEqual([width % 256, height % 256])
      return width
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it('holds every size macOS asks for, and ends where it says', () => {
    const icon = resource('icon.icns')
    expect(icon.toString('latin1', 0, 4)).toBe('icns')
    expect(icon.readUInt32BE(4)).toBe(icon.length)
    const sizes: number[] = []
    for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
      const [width, height] = sizeOfPng(icon.subarray(at + 8, at + icon.readUInt32BE(at + 4)))
      expect(height).toBe(width)
      sizes.push(width)
    }
    expect(new Set(sizes)).toEqual(new Set([16, 32, 64, 128, 256, 512, 1024]))
  })
})
