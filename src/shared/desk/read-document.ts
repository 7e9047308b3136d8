export type DocumentKind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx'

/** What a file says in words, and what it says about itself; '' where it says nothing. */
export interface ReadDocument {
  /** The file's own name, without its folder. */
  readonly name: string
  readonly kind: DocumentKind
  /** Tidied as `tidyText` does; never empty. */
  readonly text: string
  readonly title: string
  /** As `readNames` of `project/csl-names.ts` takes it. */
  readonly author: string
  readonly publisher: string
  /** EDTF: when it was published, if it says so. The day on which a file was made is not that. */
  readonly date: string
  /** http or https. */
  readonly url: string
}

/** As much text as a source keeps, in UTF-16 code units: some five thousand pages. */
export const longestText = 10_000_000

/** A file larger than this is not even looked at. */
export const mostDocumentBytes = 64 * 1024 * 1024
