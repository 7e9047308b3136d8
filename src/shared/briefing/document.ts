import type { Run } from '../citing/rich-text'
import type { briefingParts } from '../project/records/briefing'
import type { Figure } from './figure/scene'
import type { PaperName } from './paper'

export type BriefingPart = (typeof briefingParts)[number]

/**
 * A briefing as a tree of what it says, before it is a page: Word, HTML, PDF and Markdown are all written from this and from
 * nothing else. Every text in it is plain text without control characters; none of it is markup.
 */
export interface BriefingDocument {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** What its figure was drawn for. */
  readonly paper: PaperName
  /** '' if there is none. Stands at the head of every page. */
  readonly handling: string
  /** Who it is for, by whom, of what time: label and value, as far as they are given. */
  readonly facts: readonly Fact[]
  /** `compact`: set close, for a document that has to be short. */
  readonly density: 'open' | 'compact'
  /** Whether it is long enough for a table of contents. */
  readonly hasContents: boolean
  readonly sections: readonly Section[]
  /** In the order of the text; the number of each is its place from 1. */
  readonly notes: readonly Note[]
}

export interface Fact {
  readonly label: string
  readonly value: string
}

/** One part of the briefing: a heading of the second level (the title is the first) and what stands under it. */
export interface Section {
  readonly part: BriefingPart
  /** Unique in the document; letters, digits and hyphens. */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

export interface Note {
  readonly number: number
  readonly content: readonly Inline[]
}

export type Block =
  | Heading
  | Paragraph
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | Table
  | { readonly kind: 'definitions'; readonly entries: readonly Definition[] }
  | Entry
  | { readonly kind: 'figure'; readonly figure: Figure; readonly caption: readonly Inline[] }

/** A heading within a section, of the third level. */
export interface Heading {
  readonly kind: 'heading'
  readonly id: string
  readonly text: string
}

/** `lead`: the bottom line; `aside`: small print about what stands before it. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly role: 'text' | 'lead' | 'aside'
  readonly content: readonly Inline[]
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  /** `share`: of the width; the shares of all columns add up to 1. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  /** Rows that belong together, under a line of their own across the table. */
  readonly groups: readonly TableGroup[]
}

export interface TableGroup {
  readonly heading: readonly Inline[]
  /** Each row has as many cells as there are columns. */
  readonly rows: readonly (readonly (readonly Inline[])[])[]
}

export interface Definition {
  readonly term: readonly Inline[]
  readonly description: readonly Inline[]
}

/** An event in the chronology: when, what, how sure that is, and what there is to say about it. Its title is of the fourth level. */
export interface Entry {
  readonly kind: 'entry'
  /** Where `reference` leads to. */
  readonly id: string
  /** As uncertain as it is: “Early 1990s”, “On or about 12 May 1915”. */
  readonly date: string
  readonly title: readonly Inline[]
  /** “Disputed”, “Unverified”: what one must know before reading on. */
  readonly standing: readonly string[]
  readonly body: readonly (Paragraph | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] })[]
}

export type Inline =
  | Words
  /** The raised number of a note. */
  | { readonly kind: 'note'; readonly number: number }
  /** An `http` or `https` address, and nothing else. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** Leads to an entry of this document. */
  | { readonly kind: 'reference'; readonly text: string; readonly to: string }
  | { readonly kind: 'break' }

export interface Words extends Run {
  readonly kind: 'words'
}
