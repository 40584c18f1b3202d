/** The names of a table with their keys; the keys of such a record are all that its type lists. */
export function namedEntries<Key extends string>(names: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(names) as [Key, string][];
}
