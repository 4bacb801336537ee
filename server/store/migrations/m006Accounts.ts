import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/**
 * Whom the sync is for: connections, groups, synced accounts, when they ran, and who administrates them. What is looked up
 * by has a column, all else is in the body (JSON), with a check over both. Apart from `account`, which the pane makes for
 * everybody who signs in.
 */
export function m006Accounts({ text, whole }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      // A secret is sealed, and bound to its connection by that; null for none.
      await db.schema
        .createTable('connection')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('name_key', text, (c) => c.notNull().unique())
        .addColumn('body', text, (c) => c.notNull())
        .addColumn('crc', whole, (c) => c.notNull())
        .addColumn('secret', text)
        .execute();
      await db.schema
        .createTable('account_group')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('name_key', text, (c) => c.notNull().unique())
        .addColumn('body', text, (c) => c.notNull())
        .addColumn('crc', whole, (c) => c.notNull())
        .execute();
      // The revision stands apart from the body: what a group or the last word changes raises it too.
      await db.schema
        .createTable('synced_account')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('mailbox', text, (c) => c.notNull().unique())
        .addColumn('connection', text, (c) => c.notNull().references('connection.id'))
        .addColumn('revision', whole, (c) => c.notNull())
        .addColumn('body', text, (c) => c.notNull())
        .addColumn('crc', whole, (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex('synced_account_connection')
        .on('synced_account')
        .column('connection')
        .execute();
      await db.schema
        .createTable('account_in_group')
        .addColumn('account', text, (c) =>
          c.notNull().references('synced_account.id').onDelete('cascade'),
        )
        .addColumn('account_group', text, (c) =>
          c.notNull().references('account_group.id').onDelete('cascade'),
        )
        .addPrimaryKeyConstraint('account_in_group_key', ['account', 'account_group'])
        .execute();
      await db.schema
        .createIndex('account_in_group_account_group')
        .on('account_in_group')
        .column('account_group')
        .execute();
      await db.schema
        .createTable('run_time')
        .addColumn('account', text, (c) =>
          c.notNull().references('synced_account.id').onDelete('cascade'),
        )
        .addColumn('area', text, (c) => c.notNull())
        .addColumn('well_at', whole)
        .addColumn('ended_at', whole)
        .addColumn('failures', whole, (c) => c.notNull())
        .addColumn('trouble', text)
        .addColumn('erp_served_at', whole)
        .addColumn('mailbox_served_at', whole)
        .addPrimaryKeyConstraint('run_time_key', ['account', 'area'])
        .execute();
      await db.schema
        .createTable('administrator')
        .addColumn('name_key', text, (c) => c.primaryKey().notNull())
        .addColumn('name', text, (c) => c.notNull())
        .addColumn('hash', text, (c) => c.notNull())
        .execute();
    },
  };
}
