/** What is chosen in place of the one that is about to go: the next in the list, or the one before; null if it is alone. */
export function neighbourOf(items: readonly { readonly id: string }[], id: string | null): string | null {
  const at = items.findIndex((item) => item.id === id)
  if (at === -1) return null
  return (items[at + 1] ?? items[at - 1])?.id ?? null
}
