const bucketCount = 256

type Buckets<Value> = readonly (ReadonlyMap<string, Value> | undefined)[]

/** FNV-1a over UTF-16 code units: cheap, and spreads ids that share a long prefix as uuid v7 ids do. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  return (hash ^ (hash >>> 16)) & (bucketCount - 1)
}

/**
 * An immutable table of records by id. A changed copy shares all buckets but one with the table it came from, so an edit
 * costs about the same among a hundred thousand records as among ten, and two versions are compared by looking only at the
 * buckets they do not share. Iteration order says nothing; sort by what you mean.
 */
export class Table<Value extends { readonly id: string }> implements Iterable<Value> {
  readonly size: number
  /** The same object for all versions that came from one another, and for no other table. */
  readonly origin: object
  readonly #buckets: Buckets<Value>

  private constructor(buckets: Buckets<Value>, size: number, origin: object) {
    this.#buckets = buckets
    this.size = size
    this.origin = origin
  }

  static of<Value extends { readonly id: string }>(records: Iterable<Value> = []): Table<Value> {
    const buckets = new Array<Map<string, Value> | undefined>(bucketCount).fill(undefined)
    let size = 0
    for (const record of records) {
      const at = bucketOf(record.id)
      const bucket = (buckets[at] ??= new Map())
      if (!bucket.has(record.id)) size += 1
      bucket.set(record.id, record)
    }
    return new Table(buckets, size, {})
  }

  get(id: string): Value | undefined {
    return this.#buckets[bucketOf(id)]?.get(id)
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  /** The table with this record in it, replacing one of the same id. */
  put(record: Value): Table<Value> {
    const at = bucketOf(record.id)
    const bucket = new Map(this.#buckets[at])
    const grows = !bucket.has(record.id)
    bucket.set(record.id, record)
    return new Table(this.#with(at, bucket), this.size + (grows ? 1 : 0), this.origin)
  }

  /** The table without this id; the same table if it was not there. */
  remove(id: string): Table<Value> {
    const at = bucketOf(id)
    const current = this.#buckets[at]
    if (current?.has(id) !== true) return this
    const bucket = new Map(current)
    bucket.delete(id)
    return new Table(this.#with(at, bucket.size === 0 ? undefined : bucket), this.size - 1, this.origin)
  }

  /** The table with these records in it and without these ids; each bucket is copied once, however many of them are in it. */
  with(records: Iterable<Value>, removed: Iterable<string> = []): Table<Value> {
    const buckets = this.#buckets.slice()
    const own = new Map<number, Map<string, Value>>()
    const bucketToChange = (id: string): Map<string, Value> => {
      const at = bucketOf(id)
      const known = own.get(at)
      if (known !== undefined) return known
      const copy = new Map(this.#buckets[at])
      own.set(at, copy)
      return copy
    }
    let { size } = this
    for (const id of removed) if (bucketToChange(id).delete(id)) size -= 1
    for (const record of records) {
      const bucket = bucketToChange(record.id)
      if (!bucket.has(record.id)) size += 1
      bucket.set(record.id, record)
    }
    for (const [at, bucket] of own) buckets[at] = bucket.size === 0 ? undefined : bucket
    return own.size === 0 ? this : new Table(buckets, size, this.origin)
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (const bucket of this.#buckets) {
      if (bucket !== undefined) yield* bucket.values()
    }
  }

  /** Each id whose record is not the very same object in `next`: `before` or `after` is undefined where it is missing. */
  *changesTo(next: Table<Value>): Iterable<{ id: string; before: Value | undefined; after: Value | undefined }> {
    for (let at = 0; at < bucketCount; at += 1) {
      const ours = this.#buckets[at]
      const theirs = next.#buckets[at]
      if (ours === theirs) continue
      for (const [id, before] of ours ?? []) {
        const after = theirs?.get(id)
        if (after !== before) yield { id, before, after }
      }
      for (const [id, after] of theirs ?? []) {
        if (ours?.has(id) !== true) yield { id, before: undefined, after }
      }
    }
  }

  #with(at: number, bucket: ReadonlyMap<string, Value> | undefined): Buckets<Value> {
    const buckets = this.#buckets.slice()
    buckets[at] = bucket
    return buckets
  }
}
