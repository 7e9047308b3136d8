import { describe, expect, it } from 'vitest'
import { pathOfCapture } from '../../../src/shared/crate/packed-capture'

const hash = 'a'.repeat(64)
const named = (originalName: string, ending = '') => pathOfCapture({ originalName, path: `${hash}${ending}` }, 7)

describe('the path of a capture in an evidence ZIP', () => {
  it.each([
    ['Report of 3 May.pdf', '.pdf', 'captures/0007 Report of 3 May.pdf'],
    ['PHOTO.JPEG', '.jpg', 'captures/0007 PHOTO.jpg'],
    ['../../../etc/passwd', '', 'captures/0007 passwd'],
    ['C:\\Windows\\system32\\evil.exe', '', 'captures/0007 evil.exe'],
    ['..', '', 'captures/0007'],
    ['', '.txt', 'captures/0007.txt'],
    ['con', '', 'captures/0007 con'],
    ['a:b*c?d"e<f>g|h', '', 'captures/0007 a_b_c_d_e_f_g_h'],
    ['ends with dots. . .', '', 'captures/0007 ends with dots'],
    ['свидетель 1.mp4', '.mp4', 'captures/0007 свидетель 1.mp4'],
    ['line\nbreak\u0000.txt', '.txt', 'captures/0007 line_break_.txt'],
    ['photo\u202Egnp.exe', '', 'captures/0007 photo_gnp.exe'],
  ])('of %j kept as *%s is %j', (originalName, ending, path) => {
    expect(named(originalName, ending)).toBe(path)
  })

  it('is one name of at most 255 bytes in one folder, whatever the file was called', () => {
    const long = named(`${'😀𠀀é/\\:'.repeat(10)}${'𠀀'.repeat(300)}`, '.pdf')
    expect(long.split('/')).toHaveLength(2)
    expect(Buffer.byteLength(long.replace('captures/', ''))).toBeLessThanOrEqual(255)
  })
})
