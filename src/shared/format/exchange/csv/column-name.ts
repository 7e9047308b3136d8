/** A column's name as it is compared: “Start Date”, “start_date” and “START-DATE” are one. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_.-]+/g, ' ')
    .trim()
}
