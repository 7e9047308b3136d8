const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id of a record that was taken in from elsewhere, by which people know it there: “row-CM-0012”; '' for one of our own making. */
export function foreignIdOf({ id }: { readonly id: string }): string {
  return uuid.test(id) ? '' : id
}
