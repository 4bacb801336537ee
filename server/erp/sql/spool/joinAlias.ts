/** How a join is called in a trigger: its name is a word of the mapping, and may be one of the database's own. */
export function joinAlias(name: string): string {
  return `join_${name}`;
}
