import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../src/main/shell/arguments'

const read = (argv: readonly string[], isDevelopmentRun = false) =>
  readArguments(['/usr/bin/regesta', ...argv], { folder: '/home/ada', isDevelopmentRun })

describe('the command line of the program', () => {
  it.each([
    [[], { sample: false, project: null, userData: null }],
    [['--sample'], { sample: true, project: null, userData: null }],
    [['Karabakh.regesta'], { sample: false, project: '/home/ada/Karabakh.regesta', userData: null }],
    [['/data/K.regesta', '--no-sandbox'], { sample: false, project: '/data/K.regesta', userData: null }],
    [['--user-data=/tmp/a'], { sample: false, project: null, userData: '/tmp/a' }],
    [['--user-data-dir=b', '--sample'], { sample: true, project: null, userData: '/home/ada/b' }],
    [['--user-data='], { sample: false, project: null, userData: null }],
    [['--inspect=0', '--remote-debugging-port=0'], { sample: false, project: null, userData: null }],
  ])('reads %j', (argv, expected) => {
    expect(read(argv)).toEqual(expected)
  })

  it('passes over the program’s own folder in a development run', () => {
    expect(read(['--inspect=0', '.', '--sample'], true)).toEqual({ sample: true, project: null, userData: null })
    expect(read(['.', 'K.regesta'], true).project).toBe('/home/ada/K.regesta')
  })
})
