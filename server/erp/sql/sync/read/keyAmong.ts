import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CatalogueTable } from '../../catalogue/Catalogue.ts';
import { fitsShape } from '../../catalogue/fitsShape.ts';
import { comparedColumn } from '../../database/comparison.ts';

/** That a column holds one of these keys. Keys that the column cannot hold are not sent. */
export function keyAmong(
  table: CatalogueTable,
  column: string,
  keys: readonly string[],
): RawBuilder<boolean> {
  const shape = table.columns.get(column)?.shape ?? 'other';
  const fitting = keys.filter((key) => fitsShape(key, shape));
  if (fitting.length === 0) return sql<boolean>`1 = 0`;
  const values = fitting.map((key) => (shape === 'integer' ? sql`cast(${key} as bigint)` : key));
  return sql<boolean>`${comparedColumn(table, column)} in (${sql.join(values)})`;
}
