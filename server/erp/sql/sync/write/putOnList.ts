import { sql } from 'kysely';
import { tableName } from '../../database/tableName.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Desk } from './Desk.ts';

/** Assigns a new record to the user where a table says whose it is; else it would be made and never seen again. */
export async function putOnList(desk: Desk, part: SqlPart, key: string): Promise<void> {
  const { owner } = part.said;
  // A record of a group is the group's already.
  if (owner === 'everybody' || owner.table === undefined || owner.from !== undefined) return;
  const { record, user, company } = owner;
  if (record === undefined || user === undefined) return;
  const { permissions, open } = desk;
  const columns = [record, user, ...(company === undefined ? [] : [company])];
  const values = [key, permissions.userId, ...(company === undefined ? [] : [permissions.company])];
  await open.write(
    sql`insert into ${tableName(owner.table)} (${sql.join(columns.map((column) => sql.id(column)))})
      values (${sql.join(values)})`,
  );
}
