import type { TypedDateOptions } from '../../shared/dates/typed/typed-date'
import { cslDateOf } from '../../shared/project/csl-date'
import { readNames } from '../../shared/project/csl-names'
import type { CslItem } from '../../shared/project/records/source'
import { inspectorWords } from '../../shared/words/inspector'
import { PlainDate } from '../parts/plain-date.svelte'

/** What the short form for a new source knows; everything else can be added in the sources view. */
export interface NewSourceFields {
  readonly csl: CslItem
}

/** Types of which a periodical or a web site is the container, and not the publisher. */
const contained = new Set([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'webpage',
  'post-weblog',
  'post',
  'chapter',
  'broadcast',
])

/** A source that is being described and is not in the project yet. */
export class NewSourceDraft {
  title = $state('')
  type = $state('article-newspaper')
  author = $state('')
  publisher = $state('')
  url = $state('')
  readonly issued: PlainDate

  readonly problem = $derived(
    this.title.trim() === '' && this.url.trim() === '' ? inspectorWords.newSource.titleMissing : '',
  )

  /** `typed` is what was looked for in vain: a title, or a web address. */
  constructor(typed: string, options: TypedDateOptions) {
    this.issued = new PlainDate(() => options)
    if (/^https?:\/\/\S+$/i.test(typed)) {
      this.url = typed
      this.type = 'webpage'
    } else this.title = typed
  }

  get canCreate(): boolean {
    return this.problem === '' && this.issued.problem === '' && this.issued.choices.length === 0
  }

  get fields(): NewSourceFields {
    const publisher = contained.has(this.type) ? 'container-title' : 'publisher'
    const edtf = this.issued.candidate?.edtf
    const author = readNames(this.author)
    const variables = {
      title: this.title.trim() || undefined,
      author: author.length === 0 ? undefined : author,
      [publisher]: this.publisher.trim() || undefined,
      URL: this.url.trim() || undefined,
      issued: edtf === undefined ? undefined : cslDateOf(edtf),
    }
    const given = Object.entries(variables).filter(([, value]) => value !== undefined)
    return { csl: { type: this.type, ...Object.fromEntries(given) } }
  }
}
