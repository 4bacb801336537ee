import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../Tables.ts';

/** Items that nobody knows by an identity yet, among them mails that are being written, are found without reading all. */
export function m010UnsentMails(): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createIndex('item_without_identity')
        .ifNotExists()
        .on('item')
        .columns(['erp', 'created_at'])
        .where(sql.ref('identity'), 'is', null)
        .execute();
    },
  };
}
