/** A table's name of the mapping in its parts: `schema.table`, or a table in the search path (schema null). */
export function splitName(name: string): { schema: string | null; table: string } {
  const dot = name.indexOf('.');
  return dot < 0
    ? { schema: null, table: name }
    : { schema: name.slice(0, dot), table: name.slice(dot + 1) };
}
