import type { Transaction } from 'kysely';
import type { LinkEvent } from '../../ports/LinkStore.ts';
import type { Tables } from '../Tables.ts';

/** Adds to the history of links; none is harmless. */
export async function writeEvents(
  db: Transaction<Tables>,
  links: readonly { id: string }[],
  what: LinkEvent['what'],
  userName: string,
  at: number,
): Promise<void> {
  if (links.length === 0) return;
  await db
    .insertInto('link_event')
    .values(links.map(({ id }) => ({ link: id, what, at, user_name: userName })))
    .execute();
}
