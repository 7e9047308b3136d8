/** The dialog that is open over the window. One at a time. */
export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'export' }
  | { readonly kind: 'figure' }
  /** With a new lane, it opens in the name of one that is made for it. */
  | { readonly kind: 'details'; readonly withNewLane?: boolean }
  | { readonly kind: 'quick-line' }
  | { readonly kind: 'new-project' }
  | { readonly kind: 'import-text' }
  | { readonly kind: 'verify-evidence' }
  | { readonly kind: 'custody-log' }

export class DialogState {
  #shown = $state.raw<OpenDialog | null>(null)

  get shown(): OpenDialog | null {
    return this.#shown
  }

  show(dialog: OpenDialog): void {
    this.#shown = dialog
  }

  close(): void {
    this.#shown = null
  }
}
