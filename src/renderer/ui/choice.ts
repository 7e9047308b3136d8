/** Something to choose from a list. */
export interface Choice {
  readonly id: string
  readonly label: string
  /** Smaller, behind the label: the alias that was found, a kind. */
  readonly hint?: string
  /** A CSS colour for a dot before the label. */
  readonly dot?: string
}
