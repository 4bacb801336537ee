/** A name as it stands in statements of SQLite and PostgreSQL alike. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
