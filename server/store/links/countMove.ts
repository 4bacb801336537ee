import type { Kysely } from 'kysely';
import type { MovedLinks, RecordMove } from '../../ports/LinkStore.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';

/** How many links lead to the old record, and how many of their items are linked to the new one as well. */
export async function countMove(
  db: Kysely<Tables>,
  erp: string,
  { from, to }: RecordMove,
): Promise<MovedLinks> {
  const { moved, joined } = await db
    .selectFrom('link as old')
    .leftJoin('link as other', (on) =>
      on
        .onRef('other.item', '=', 'old.item')
        .on('other.kind', '=', to.kind)
        .on('other.key', '=', storableText(to.key)),
    )
    .select(({ fn }) => [
      fn.count<number | string>('old.id').as('moved'),
      fn.count<number | string>('other.id').as('joined'),
    ])
    .where('old.erp', '=', erp)
    .where('old.company', '=', from.company)
    .where('old.kind', '=', from.kind)
    .where('old.key', '=', storableText(from.key))
    .executeTakeFirstOrThrow();
  return { moved: Number(moved), joined: Number(joined) };
}
