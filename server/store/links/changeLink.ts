import type { Transaction } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { Account, StoredLink } from '../../ports/LinkStore.ts';
import type { Tables } from '../Tables.ts';
import { findLinkRow } from './findLinkRow.ts';
import { toStoredLink } from './toStoredLink.ts';
import { writeEvents } from './writeEvents.ts';

/**
 * Takes a link away or puts it back; only a change is written into its history.
 *
 * @throws AppError `not-found` for a link that never was.
 */
export async function changeLink(
  db: Transaction<Tables>,
  account: Account,
  id: string,
  what: 'unlinked' | 'restored',
  now: number,
): Promise<StoredLink> {
  const row = await findLinkRow(db, account.erp, account.company, id);
  if (row === undefined) {
    throw new AppError('not-found', 'This link is not there.', { reason: 'link-unknown' });
  }
  const unlinked_at = what === 'unlinked' ? now : null;
  const changed = await db
    .updateTable('link')
    .set({ unlinked_at })
    .where('id', '=', row.id)
    .where('unlinked_at', what === 'unlinked' ? 'is' : 'is not', null)
    .returningAll()
    .execute();
  await writeEvents(db, changed, what, account.erpUserName, now);
  return toStoredLink(changed[0] ?? row);
}
