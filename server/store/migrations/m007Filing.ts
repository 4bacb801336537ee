import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/**
 * What people said about which mail belongs in the ERP (NX15): never-link lists, of everybody and of one mailbox each, and
 * mails that were taken out again. Mailboxes are named by address, since the pane's accounts and the sync's are two things.
 */
export function m007Filing({ text, whole }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('never_link')
        .addColumn('mailbox', text, (c) => c.notNull())
        .addColumn('kind', text, (c) => c.notNull())
        .addColumn('value', text, (c) => c.notNull())
        .addColumn('added_at', whole, (c) => c.notNull())
        .addColumn('added_by', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('never_link_key', ['mailbox', 'kind', 'value'])
        .execute();
      await db.schema
        .createTable('withdrawn_mail')
        .addColumn('erp', text, (c) => c.notNull())
        .addColumn('company', text, (c) => c.notNull())
        .addColumn('mail_key', text, (c) => c.notNull())
        .addColumn('at', whole, (c) => c.notNull())
        .addColumn('by_whom', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('withdrawn_mail_key', ['erp', 'company', 'mail_key'])
        .execute();
    },
  };
}
