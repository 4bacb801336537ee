import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/** Which folder of a mailbox was made for a folder of the ERP's mail: known by its id it may be renamed and moved (BW8). */
export function m008Folders({ text }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('export_folder')
        .addColumn('account', text, (c) =>
          c.notNull().references('synced_account.id').onDelete('cascade'),
        )
        .addColumn('name_key', text, (c) => c.notNull())
        .addColumn('folder', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('export_folder_key', ['account', 'name_key'])
        .execute();
    },
  };
}
