import type { Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import { raiseRevisions } from './raiseRevisions.ts';

/** Its accounts stay, without it. One that is gone already is harmless. */
export async function removeGroup(db: Transaction<Tables>, id: string): Promise<void> {
  await raiseRevisions(db, id);
  await db.deleteFrom('account_group').where('id', '=', id).execute();
}
