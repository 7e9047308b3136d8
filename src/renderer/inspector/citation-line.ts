import type { Citation } from '../../shared/project/records/citation'
import { inspectorWords } from '../../shared/words/inspector'

/** Where in its source a citation points, as a note writes it: “p. 12”; '' if to the whole. */
export function locatorInWords(locator: Citation['locator']): string {
  if (locator === null || locator.value.trim() === '') return ''
  return `${inspectorWords.locatorMarks[locator.label]} ${locator.value}`
}
