import type { Selectable } from 'kysely';
import type { StoredLink } from '../../ports/LinkStore.ts';
import type { Tables } from '../Tables.ts';

/** A row of the link table in the words of the port. */
export function toStoredLink(row: Selectable<Tables['link']>): StoredLink {
  return {
    id: row.id,
    type: row.type,
    erp: row.erp,
    ref: { company: row.company, kind: row.kind, key: row.key },
    family: row.family,
    title: row.title,
    linkedAt: row.linked_at,
    linkedBy: {
      accountId: row.linked_by_account,
      userName: row.linked_by_user,
      mailboxName: row.linked_by_mailbox,
    },
    unlinkedAt: row.unlinked_at,
  };
}
