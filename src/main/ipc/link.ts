import { Refusal } from '../../shared/problem'

/**
 * The address to be shown and opened, written out in full by the URL standard's own rules. Refuses with `link-refused`
 * everything but http and https, and addresses with a user name in front, which are made to look like another place.
 */
export function checkLink(text: string): string {
  let url: URL
  try {
    url = new URL(text)
  } catch (cause) {
    throw new Refusal('link-refused', { url: text.slice(0, 200) }, { cause })
  }
  const isPlain = url.username === '' && url.password === '' && url.hostname !== ''
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || !isPlain) {
    throw new Refusal('link-refused', { url: text.slice(0, 200) })
  }
  return url.href
}
