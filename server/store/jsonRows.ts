import { sql, type RawBuilder } from 'kysely';

/**
 * Any number of rows as one parameter, to select from as `t`, with `t.value->>0`, `t.value->>1`… as
 * columns. Both databases read a JSON *object* with the same function, which is why the rows become
 * one; numbers need a cast, because PostgreSQL hands them out as text.
 */
export function jsonRows(rows: readonly (readonly (string | number)[])[]): RawBuilder<unknown> {
  return sql`json_each(${JSON.stringify(Object.fromEntries(rows.entries()))}) as t`;
}
