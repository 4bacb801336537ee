import { sql } from 'kysely';
import { comparison } from '../../database/comparison.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Desk } from './Desk.ts';

/** Removes the child rows that are made with a record, before its own row is deleted. */
export async function removeChildren(desk: Desk, part: SqlPart, key: string): Promise<void> {
  for (const { source } of part.children) {
    const { table = '', by = '', company, inserted } = source;
    const found = desk.erp.catalogue.tables.get(table);
    if (inserted !== true || !found) continue;
    const conditions = [
      comparison(found, by, '=', key),
      ...(company === undefined ? [] : [comparison(found, company, '=', desk.permissions.company)]),
    ];
    await desk.open.write(
      sql`delete from ${tableName(table)} where ${sql.join(conditions, sql` and `)}`,
    );
  }
}
