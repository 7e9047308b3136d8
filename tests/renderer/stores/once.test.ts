import { expect, it } from 'vitest'
import { once } from '../../../src/renderer/stores/once'

it('does not begin anew what is under way, and gives its outcome to whoever asked again', async () => {
  const begun: string[] = []
  let end = (): void => undefined
  const act = once((name: string) => {
    begun.push(name)
    return new Promise<string>((resolve) => (end = () => resolve(`${name} is done`)))
  })
  const [first, second] = [act('one'), act('two')]
  end()
  expect(await Promise.all([first, second])).toEqual(['one is done', 'one is done'])
  const third = act('three')
  end()
  expect(await third).toBe('three is done')
  expect(begun).toEqual(['one', 'three'])
})

it('may be tried again after it has failed', async () => {
  let tries = 0
  const act = once(() => Promise.reject(new Error(`try ${(tries += 1)}`)))
  await expect(act()).rejects.toThrow('try 1')
  await expect(act()).rejects.toThrow('try 2')
})
