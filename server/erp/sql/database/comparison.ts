import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CatalogueTable } from '../catalogue/Catalogue.ts';
import { fitsShape } from '../catalogue/fitsShape.ts';

type Operator = '=' | '<' | '>' | '>=';

/**
 * A column compared with a text, by an index where there is one. A text that the column cannot hold compares with nothing.
 */
export function comparison(
  table: CatalogueTable,
  column: string,
  operator: Operator,
  value: string,
): RawBuilder<boolean> {
  const shape = table.columns.get(column)?.shape ?? 'other';
  if (!fitsShape(value, shape)) return sql<boolean>`1 = 0`;
  return sql<boolean>`${comparedColumn(table, column)} ${sql.raw(operator)} ${
    // PostgreSQL would refuse a number that is too large for the column; compared as bigint it just differs.
    shape === 'integer' ? sql`cast(${value} as bigint)` : value
  }`;
}

/** A column as it is compared and ordered: one without a type as text, since SQLite never takes 7 for '7' there. */
export function comparedColumn(table: CatalogueTable, column: string): RawBuilder<unknown> {
  return table.columns.get(column)?.shape === 'untyped'
    ? sql`cast(${sql.id(column)} as text)`
    : sql.id(column);
}
