import { expect, it } from 'vitest'
import { missingLibraries } from '../../scripts/lib/system-libraries.mjs'

it('reads from ldd which libraries are missing', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffc0b5f2000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1d5c000000)',
    '\tlibasound.so.2 => not found',
    '\t/lib64/ld-linux-x86-64.so.2 (0x00007f1d5c400000)',
  ].join('\n')
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
})
