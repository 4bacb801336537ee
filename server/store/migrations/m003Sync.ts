import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/** Columns of a table beside those that all have: `text` or `whole`, a `?` where there may be none. */
type Columns = Record<string, 'text' | 'text?' | 'whole' | 'whole?'>;

/**
 * What the sync remembers. A scope is one row, whose number is made from account and area; every other row belongs to one.
 * All have a key that is unique in the scope, a body (JSON, sealed where it holds what the journal protects), and a
 * check over all that; the scope keeps count and sum of the checks of each table, and is noted in `erp_link_meta`. Columns beside these are what is searched
 * by, and `seq` is the order in which rows came.
 */
export function m003Sync({ text, whole, counted }: ColumnTypes): Migration {
  const types = { text, 'text?': text, whole, 'whole?': whole };
  return {
    up: async (db: Kysely<Tables>) => {
      const index = async (table: string, ...columns: string[]) => {
        const name = [table, ...columns].join('_');
        await db.schema.createIndex(name).on(table).columns(columns).execute();
      };
      const create = async (table: string, columns: Columns, { isOrdered = false } = {}) => {
        let made = db.schema
          .createTable(table)
          .addColumn('scope', whole, (c) => c.notNull())
          .addColumn('key', text, (c) => c.notNull())
          .addUniqueConstraint(`${table}_key`, ['scope', 'key']);
        if (isOrdered) made = made.addColumn('seq', counted);
        for (const [name, type] of Object.entries(columns)) {
          made = made.addColumn(name, types[type], (c) => (type.endsWith('?') ? c : c.notNull()));
        }
        await made
          .addColumn('body', text, (c) => c.notNull())
          .addColumn('crc', whole, (c) => c.notNull())
          .execute();
        // All that counting and summing up has to read.
        await index(table, 'scope', 'crc');
      };

      await db.schema
        .createTable('sync_scope')
        .addColumn('id', whole, (c) => c.primaryKey().notNull())
        .addColumn('body', text, (c) => c.notNull())
        .addColumn('crc', whole, (c) => c.notNull())
        .execute();

      await create('sync_pair', {
        erp_ref: 'text?',
        mailbox_ref: 'text?',
        area: 'text',
        identity: 'text',
        alias: 'text?',
      });
      await index('sync_pair', 'scope', 'erp_ref');
      await index('sync_pair', 'scope', 'mailbox_ref');
      await index('sync_pair', 'area', 'identity');
      await index('sync_pair', 'area', 'alias');
      await create('sync_observation', {}, { isOrdered: true });
      await index('sync_observation', 'scope', 'seq');
      await create('sync_cursor', {});
      await create('sync_intent', { pair: 'text' }, { isOrdered: true });
      await index('sync_intent', 'scope', 'seq');
      await create('sync_aside', { next_try: 'whole' });
      await index('sync_aside', 'scope', 'next_try');

      await create('sync_run', { started_at: 'whole', is_open: 'whole', ended_at: 'whole?' });
      await index('sync_run', 'scope', 'started_at', 'key');
      await index('sync_run', 'scope', 'is_open', 'started_at', 'key');
      await index('sync_run', 'ended_at');
      // Apart from the run, whose report is long: every commit touches it.
      await create('sync_writes', { written_at: 'whole?' });
      await index('sync_writes', 'written_at');
      await create(
        'sync_journal',
        { run: 'text', pair: 'text', side: 'text', at: 'whole' },
        { isOrdered: true },
      );
      await index('sync_journal', 'scope', 'run', 'seq');
      await index('sync_journal', 'scope', 'pair', 'at', 'side');
    },
  };
}
