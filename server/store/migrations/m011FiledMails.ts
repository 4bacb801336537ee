import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/**
 * Mails that people filed into the ERP by hand, and those that somebody is filing at the moment: one row a mail, ERP and
 * company, so that no two people file the same.
 */
export function m011FiledMails({ text, whole }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('filed_mail')
        .addColumn('erp', text, (c) => c.notNull())
        .addColumn('company', text, (c) => c.notNull())
        .addColumn('mail_key', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('filed_mail_key', ['erp', 'company', 'mail_key'])
        .addColumn('claim', text, (c) => c.notNull())
        .addColumn('claimed_until', whole)
        .addColumn('by_whom', text, (c) => c.notNull())
        .addColumn('at', whole, (c) => c.notNull())
        .addColumn('body', text)
        .execute();
    },
  };
}
