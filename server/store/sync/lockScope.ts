import type { Selectable, Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';

/** The scope's row, which is this transaction's alone until its end: an update that changes nothing locks on both databases. */
export async function lockScope(
  db: Transaction<Tables>,
  id: number,
): Promise<Selectable<Tables['sync_scope']> | undefined> {
  return await db
    .updateTable('sync_scope')
    .set((eb) => ({ crc: eb.ref('crc') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}
