import type { Kysely } from 'kysely';
import type { NeverLink } from '../../ports/FilingStore.ts';
import type { Tables } from '../Tables.ts';

/** All rules, everybody's first. */
export async function listNeverLinks(db: Kysely<Tables>): Promise<NeverLink[]> {
  const rows = await db
    .selectFrom('never_link')
    .selectAll()
    .orderBy('mailbox')
    .orderBy('value')
    .orderBy('kind')
    .execute();
  return rows.map(({ mailbox, kind, value, added_at: addedAt, added_by: addedBy }) => {
    return { kind, value, mailbox: mailbox === '' ? null : mailbox, addedAt, addedBy };
  });
}
