import { textOf } from '../foreign-file'

/** The first of these properties that holds a text, whatever the case of their names; '' for none. */
export function firstText(properties: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  for (const name of names) {
    const key = name in properties ? name : Object.keys(properties).find((each) => each.toLowerCase() === name)
    const text = key === undefined ? '' : textOf(properties[key])
    if (text !== '') return text
  }
  return ''
}
