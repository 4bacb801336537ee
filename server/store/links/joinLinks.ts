import type { Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import { joinPair } from './joinPair.ts';

/** Moves an item's links to another. Where both are linked to the same record the two links become one. */
export async function joinLinks(
  db: Transaction<Tables>,
  from: string,
  into: string,
): Promise<void> {
  const rows = await db.selectFrom('link').selectAll().where('item', 'in', [from, into]).execute();
  for (const moving of rows.filter((row) => row.item === from)) {
    const staying = rows.find(
      (row) => row.item === into && row.kind === moving.kind && row.key === moving.key,
    );
    if (staying === undefined) {
      await db.updateTable('link').set({ item: into }).where('id', '=', moving.id).execute();
    } else {
      await joinPair(db, moving, staying);
    }
  }
}
