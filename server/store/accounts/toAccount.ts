import type { Selectable } from 'kysely';
import type { Account } from '../../ports/LinkStore.ts';
import type { Tables } from '../Tables.ts';

/** A row of the accounts in the words of the port. */
export function toAccount(row: Selectable<Tables['account']>): Account {
  return {
    id: row.id,
    mailboxKey: row.mailbox_key,
    mailboxName: row.mailbox_name,
    erp: row.erp,
    erpUserId: row.erp_user_id,
    erpUserName: row.erp_user_name,
    company: row.company,
    createdAt: row.created_at,
  };
}
