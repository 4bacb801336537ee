import { sql } from 'kysely';
import { comparison } from '../../database/comparison.ts';
import { tableName } from '../../database/tableName.ts';
import type { ColumnValue } from '../fields/SqlField.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Desk } from './Desk.ts';

/** Puts these rows in the place of those that a series has; none for a record that is to go, or is no series any more. */
export async function setSeriesRows(
  { erp, open, permissions }: Desk,
  part: SqlPart,
  key: string,
  rows: readonly (readonly ColumnValue[])[],
): Promise<void> {
  if (part.series === null) return;
  const { said, valueOf } = part.series;
  const table = erp.catalogue.tables.get(said.table) ?? { columns: new Map() };
  const { company } = permissions;
  const conditions = [
    comparison(table, said.by, '=', key),
    ...(said.company === undefined ? [] : [comparison(table, said.company, '=', company)]),
  ];
  await open.write(
    sql`delete from ${tableName(said.table)} where ${sql.join(conditions, sql` and `)}`,
  );
  const whose: ColumnValue[] = [
    { column: said.by, value: valueOf(said.by, key) },
    ...(said.company === undefined
      ? []
      : [{ column: said.company, value: valueOf(said.company, company) }]),
  ];
  for (const row of rows) {
    const all = [...whose, ...row];
    await open.write(
      sql`insert into ${tableName(said.table)} (${sql.join(all.map(({ column }) => sql.id(column)))})
        values (${sql.join(all.map(({ value }) => value))})`,
    );
  }
}
