import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/** What stays out of step until somebody changes something, and why: a row a thing, found by side and reference. */
export function m009SyncLeft({ text, whole }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('sync_left')
        .addColumn('scope', whole, (c) => c.notNull())
        .addColumn('key', text, (c) => c.notNull())
        .addUniqueConstraint('sync_left_key', ['scope', 'key'])
        .addColumn('body', text, (c) => c.notNull())
        .addColumn('crc', whole, (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex('sync_left_scope_crc')
        .on('sync_left')
        .columns(['scope', 'crc'])
        .execute();
    },
  };
}
