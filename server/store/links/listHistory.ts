import type { Kysely } from 'kysely';
import type { LinkEvent } from '../../ports/LinkStore.ts';
import type { Tables } from '../Tables.ts';
import { currentLinkId } from './currentLinkId.ts';

/** What happened to a link, oldest first; none for a link that never was. */
export async function listHistory(db: Kysely<Tables>, id: string): Promise<LinkEvent[]> {
  const rows = await db
    .selectFrom('link_event')
    .selectAll()
    .where('link', '=', await currentLinkId(db, id))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ link, what, at, user_name }) => ({
    linkId: link,
    what,
    at,
    userName: user_name,
  }));
}
