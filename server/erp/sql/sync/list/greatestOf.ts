import { sql } from 'kysely';
import { comparison, comparedColumn } from '../../database/comparison.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Runner } from '../Runner.ts';
import type { ChangeColumn } from './ChangeColumn.ts';

/** The greatest value of a change column, as the database writes it; null where there is none. */
export async function greatestOf(
  erp: SqlErp,
  part: SqlPart,
  { join, column }: ChangeColumn,
  company: string,
  run: Runner,
): Promise<string | null> {
  const { mapping } = part.kind;
  const name = join === null ? mapping.table : (part.said.joins?.[join]?.table ?? '');
  const table = erp.catalogue.tables.get(name) ?? { columns: new Map() };
  // A joined table may be of all companies: what changed there in another one only makes the first reading longer.
  const which =
    join === null ? sql` and ${comparison(table, mapping.company, '=', company)}` : sql``;
  // Not max(): the last entry of an index answers this on every database.
  const [row] = await run(
    sql`select ${sql.id(column)} as greatest from ${tableName(name)}
      where ${sql.id(column)} is not null${which} order by ${comparedColumn(table, column)} desc limit 1`,
  );
  const value = row?.['greatest'];
  return value === null || value === undefined ? null : String(value);
}
