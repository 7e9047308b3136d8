import type { CheckRule } from '../checks/check'

type Details = Readonly<Record<string, string | number>>

/** What each weakness is called, what it means for this record, and what one can do about it. */
export const checkWords = {
  label: 'Checks',
  clean: 'Nothing to report: every event has a source, and nothing contradicts itself unassessed.',
  count: (errors: number, warnings: number) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  severity: { error: 'Error', warning: 'Warning' },
  show: 'Show it',
  rules: {
    'broken-rule': {
      title: 'The project breaks a rule of its own',
      advice: 'Restore an earlier version of the file, or correct the record.',
    },
    'evidence-missing': {
      title: 'Evidence is missing',
      advice: 'Put the file back into the evidence folder, or say what became of it.',
    },
    'evidence-changed': {
      title: 'Evidence has changed',
      advice: 'The file is not the one that was taken in. Compare it with another copy before relying on it.',
    },
    'event-without-source': {
      title: 'Without a source',
      advice: 'Cite where it comes from, or leave it out of what you publish.',
    },
    'single-origin': {
      title: 'Verified on the word of one origin',
      advice: 'Corroboration needs two independent sources. Find another one, or mark the event as unverified.',
    },
    'false-corroboration': {
      title: 'Corroboration that is none',
      advice: 'These claims do not support each other. Remove the link, or find an independent source.',
    },
    'suspicious-first': {
      title: 'Dated to the first, perhaps by default',
      advice: 'If the source names only the year or the month, date it to the year or the month.',
    },
    'date-in-words': {
      title: 'Undated, though there are words for its date',
      advice:
        'If the words allow a date, type it as precisely as they do. If they do not, it rightly waits without one.',
    },
    'after-its-source': {
      title: 'Later than its own source',
      advice: 'A source cannot report what had not happened. Check both dates, or mark the citation as a forecast.',
    },
    'contradiction-unassessed': {
      title: 'Contradictory claims, not assessed',
      advice: 'Weigh the claims against each other and write down what you conclude.',
    },
    'likely-duplicate': {
      title: 'Perhaps the same event twice',
      advice: 'Compare the two. If they are one, keep one and move the claims of the other to it.',
    },
    'quote-not-found': {
      title: 'A quote that its source does not hold',
      advice: 'The text kept for the source does not contain these words. Correct the quote or the text.',
    },
  } satisfies Record<CheckRule, { title: string; advice: string }>,
} as const

/** One sentence on what was found here. */
export function findingText(rule: CheckRule, details: Details): string {
  const say = (name: string): string => String(details[name] ?? '')
  switch (rule) {
    case 'broken-rule':
      return Object.values(details).join(', ')
    case 'evidence-missing':
      return `“${say('name')}” was not there when it was last verified.`
    case 'evidence-changed':
      return `“${say('name')}” no longer has the hash it was taken in with.`
    case 'event-without-source':
      return 'Neither the event nor any of its claims cites a source.'
    case 'single-origin':
      return details['sources'] === 1
        ? 'It rests on a single source.'
        : `Its ${say('sources')} sources all go back to one origin.`
    case 'false-corroboration':
      return corroborationText(say('corroboration'), say('statement'))
    case 'suspicious-first':
      return `It is dated ${say('date')}, and the source’s words do not name that day.`
    case 'date-in-words':
      return `Its date is kept in words: “${say('words')}”.`
    case 'after-its-source':
      return `“${say('source')}” is dated ${say('date')}, before the event begins.`
    case 'contradiction-unassessed':
      return details['property'] === ''
        ? 'Claims are linked as contradicting each other.'
        : `The figures given for ${say('property')} do not meet.`
    case 'likely-duplicate':
      return `“${say('other')}” has nearly the same title and an overlapping date.`
    case 'quote-not-found':
      return `“${say('quote')}” is not in the text of “${say('source')}”.`
  }
}

function corroborationText(corroboration: string, statement: string): string {
  if (corroboration === 'one-speaker') return `“${statement}” is said by the same speaker as the claim it is linked to.`
  if (corroboration === 'one-origin') return `“${statement}” goes back to the same origin as the claim it is linked to.`
  return `“${statement}” or the claim it is linked to cites no source.`
}
