import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/** What each account's ERP user linked or filed to last, for the commands without a pane: one row an account. */
export function m012LastRecord({ text, whole }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('last_record')
        .addColumn('account', text, (c) =>
          c.primaryKey().notNull().references('account.id').onDelete('cascade'),
        )
        .addColumn('erp', text, (c) => c.notNull())
        .addColumn('erp_user_id', text, (c) => c.notNull())
        .addColumn('company', text, (c) => c.notNull())
        .addColumn('kind', text, (c) => c.notNull())
        .addColumn('key', text, (c) => c.notNull())
        .addColumn('at', whole, (c) => c.notNull())
        .execute();
    },
  };
}
