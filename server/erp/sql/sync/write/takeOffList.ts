import { sql } from 'kysely';
import { comparison } from '../../database/comparison.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Desk } from './Desk.ts';

/** Removes what assigns a record to users, before its row is deleted: assignments of nothing help nobody. */
export async function takeOffList(desk: Desk, part: SqlPart, key: string): Promise<void> {
  const { owner } = part.said;
  if (owner === 'everybody' || owner.table === undefined || owner.from !== undefined) return;
  const { record, company } = owner;
  const list = desk.erp.catalogue.tables.get(owner.table);
  if (record === undefined || !list) return;
  const conditions = [
    comparison(list, record, '=', key),
    ...(company === undefined ? [] : [comparison(list, company, '=', desk.permissions.company)]),
  ];
  await desk.open.write(
    sql`delete from ${tableName(owner.table)} where ${sql.join(conditions, sql` and `)}`,
  );
}
