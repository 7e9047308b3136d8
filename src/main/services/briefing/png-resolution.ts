const signatureLength = 8
/** Length, name and checksum of IHDR with its thirteen bytes. */
const headerLength = 25
const inchesPerMetre = 39.37007874

/** The PNG picture, saying that it has so many dots to the inch, so that a document shows it in its size (PNG §11.3.4.3, pHYs). */
export function withResolution(png: Uint8Array, resolution: number): Uint8Array {
  const at = signatureLength + headerLength
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  const perMetre = Math.round(resolution * inchesPerMetre)
  const isPerMetre = 1
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  view.setUint8(16, isPerMetre)
  view.setUint32(17, checksumOf(chunk.subarray(4, 17)))
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, at))
  whole.set(chunk, at)
  whole.set(png.subarray(at), at + chunk.length)
  return whole
}

/** CRC-32 as PNG has it (§D); the Node within an older Electron has none of its own. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
