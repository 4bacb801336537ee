import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/** What a first run passed over, since only changes were to count: a row a thing, found by side and reference. */
export function m005SyncPassed({ text, whole }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('sync_passed')
        .addColumn('scope', whole, (c) => c.notNull())
        .addColumn('key', text, (c) => c.notNull())
        .addUniqueConstraint('sync_passed_key', ['scope', 'key'])
        .addColumn('body', text, (c) => c.notNull())
        .addColumn('crc', whole, (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex('sync_passed_scope_crc')
        .on('sync_passed')
        .columns(['scope', 'crc'])
        .execute();
    },
  };
}
