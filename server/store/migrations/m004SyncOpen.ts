import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

const tables = [
  'scope',
  'pair',
  'observation',
  'cursor',
  'intent',
  'aside',
  'run',
  'writes',
  'journal',
];

/**
 * What is open about a pair can be looked up: since when people are asked, and the side on which its thing is still to be
 * made. Most pairs have neither, and cost these indexes nothing.
 *
 * Rows of before are not carried over, since their checks do not cover the new columns, and their scopes did not say of
 * which ERP and company they were. No server has ever written any: nothing ran the sync before this step.
 */
export function m004SyncOpen({ text, whole }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      for (const table of tables) {
        await sql`delete from ${sql.table(`sync_${table}`)}`.execute(db);
      }
      await db.deleteFrom('erp_link_meta').where('name', 'like', 'sync-scope:%').execute();
      const open = { asked_at: whole, to_make: text };
      for (const [column, type] of Object.entries(open)) {
        await db.schema.alterTable('sync_pair').addColumn(column, type).execute();
        await db.schema
          .createIndex(`sync_pair_scope_${column}_key`)
          .on('sync_pair')
          .columns(['scope', column, 'key'])
          .where(sql.ref(column), 'is not', null)
          .execute();
      }
    },
  };
}
