import type { Kysely } from 'kysely';
import type { AccountGroup } from '../../ports/AccountStore.ts';
import type { Tables } from '../Tables.ts';
import { readBody } from './readBody.ts';

/** All groups by name. */
export async function listGroups(db: Kysely<Tables>): Promise<AccountGroup[]> {
  const rows = await db.selectFrom('account_group').selectAll().orderBy('name_key').execute();
  return rows.map((row) => readBody('account_group', row, row.id, row.name_key) as AccountGroup);
}
