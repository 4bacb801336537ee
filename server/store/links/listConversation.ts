import type { Kysely } from 'kysely';
import type { StoredLink } from '../../ports/LinkStore.ts';
import type { Tables } from '../Tables.ts';
import { toStoredLink } from './toStoredLink.ts';

/** More would not be offered to a person. */
const maxLinks = 50;

/**
 * Links that stand on the other items of a conversation, the newest of each record, newest first.
 *
 * @param except the item that is asked about; null while it is not known.
 */
export async function listConversation(
  db: Kysely<Tables>,
  erp: string,
  company: string,
  conversation: string,
  except: string | null,
): Promise<StoredLink[]> {
  const links = db
    .selectFrom('item_conversation')
    .innerJoin('link', 'link.item', 'item_conversation.item')
    .selectAll('link')
    .select(({ fn }) =>
      fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy(['link.kind', 'link.key'])
            .orderBy('link.linked_at', 'desc')
            .orderBy('link.id', 'desc'),
        )
        .as('age'),
    )
    .where('item_conversation.conversation', '=', conversation)
    .where('link.erp', '=', erp)
    .where('link.company', '=', company)
    .where('link.unlinked_at', 'is', null)
    .$if(except !== null, (query) => query.where('link.item', '!=', except ?? ''));
  const rows = await db
    .selectFrom(links.as('link'))
    .selectAll()
    .where('age', '=', 1)
    .orderBy('linked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(maxLinks)
    .execute();
  return rows.map(toStoredLink);
}
