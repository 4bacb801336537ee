import type { Transaction } from 'kysely';
import type { LinkStore, MovedLinks, RecordMove } from '../../ports/LinkStore.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';
import { joinPair } from './joinPair.ts';
import { writeEvents } from './writeEvents.ts';

/** All links of a record lead to another from now on; what happened is in their history. */
export async function moveLinks(
  db: Transaction<Tables>,
  erp: string,
  { from, to }: RecordMove,
  { as, by, at }: Parameters<LinkStore['moveRecord']>[2],
): Promise<MovedLinks> {
  const key = storableText(to.key);
  const done = { moved: 0, joined: 0 };
  const rows = await db
    .selectFrom('link')
    .selectAll()
    .where('erp', '=', erp)
    .where('company', '=', from.company)
    .where('kind', '=', from.kind)
    .where('key', '=', storableText(from.key))
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const other = await db
      .selectFrom('link')
      .selectAll()
      .where('item', '=', row.item)
      .where('kind', '=', to.kind)
      .where('key', '=', key)
      .executeTakeFirst();
    done.moved += 1;
    if (other !== undefined) {
      await joinPair(db, row, other);
      done.joined += 1;
    }
    const { id } = other ?? row;
    await db
      .updateTable('link')
      .set({
        ...{ kind: to.kind, key },
        ...(as && { family: as.family, title: storableText(as.title) }),
      })
      .where('id', '=', id)
      .execute();
    await writeEvents(db, [{ id }], 'moved', by, at);
  }
  await db
    .updateTable('last_record')
    .set({ kind: to.kind, key })
    .where('erp', '=', erp)
    .where('company', '=', from.company)
    .where('kind', '=', from.kind)
    .where('key', '=', storableText(from.key))
    .execute();
  return done;
}
