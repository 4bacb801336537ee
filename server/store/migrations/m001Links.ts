import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import { ownApplication } from '../ownApplication.ts';
import type { Tables } from '../Tables.ts';

/** Accounts, items with what they are known by, links with their history. */
export function m001Links({ text, whole, counted }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('erp_link_meta')
        .addColumn('name', text, (c) => c.primaryKey().notNull())
        .addColumn('value', text, (c) => c.notNull())
        .execute();
      await db
        .insertInto('erp_link_meta')
        .values({ name: 'application', value: ownApplication.name })
        .execute();

      await db.schema
        .createTable('account')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('mailbox_key', text, (c) => c.notNull().unique())
        .addColumn('mailbox_name', text, (c) => c.notNull())
        .addColumn('erp', text, (c) => c.notNull())
        .addColumn('erp_user_id', text, (c) => c.notNull())
        .addColumn('erp_user_name', text, (c) => c.notNull())
        .addColumn('company', text, (c) => c.notNull())
        .addColumn('created_at', whole, (c) => c.notNull())
        .execute();

      // Both databases take any number of nulls in a unique index: items without an identity.
      await db.schema
        .createTable('item')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('erp', text, (c) => c.notNull())
        .addColumn('company', text, (c) => c.notNull())
        .addColumn('kind', text, (c) => c.notNull())
        .addColumn('identity', text)
        .addColumn('subject', text, (c) => c.notNull())
        .addColumn('created_at', whole, (c) => c.notNull())
        .addUniqueConstraint('item_identity', ['erp', 'company', 'kind', 'identity'])
        .execute();
      await db.schema
        .createTable('item_mark')
        .addColumn('mark', text, (c) => c.primaryKey().notNull())
        .addColumn('item', text, (c) => c.notNull().references('item.id'))
        .addColumn('created_at', whole, (c) => c.notNull())
        .execute();
      // An alias is looked up within a company, so that a mailbox that moves between two keeps both.
      await db.schema
        .createTable('item_alias')
        .addColumn('account', text, (c) => c.notNull().references('account.id').onDelete('cascade'))
        .addColumn('erp', text, (c) => c.notNull())
        .addColumn('company', text, (c) => c.notNull())
        .addColumn('alias', text, (c) => c.notNull())
        .addColumn('item', text, (c) => c.notNull().references('item.id'))
        .addPrimaryKeyConstraint('item_alias_key', ['account', 'erp', 'company', 'alias'])
        .execute();
      await db.schema
        .createTable('item_conversation')
        .addColumn('conversation', text, (c) => c.notNull())
        .addColumn('item', text, (c) => c.notNull().references('item.id'))
        .addPrimaryKeyConstraint('item_conversation_key', ['conversation', 'item'])
        .execute();
      for (const table of ['item_mark', 'item_alias', 'item_conversation'] as const) {
        await db.schema.createIndex(`${table}_item`).on(table).column('item').execute();
      }

      // The company is the item's and the record's at once: a link never crosses companies. Who
      // linked is kept in words, because the account may go.
      await db.schema
        .createTable('link')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('item', text, (c) => c.notNull().references('item.id'))
        .addColumn('type', text, (c) => c.notNull())
        .addColumn('erp', text, (c) => c.notNull())
        .addColumn('company', text, (c) => c.notNull())
        .addColumn('kind', text, (c) => c.notNull())
        .addColumn('key', text, (c) => c.notNull())
        .addColumn('family', text, (c) => c.notNull())
        .addColumn('title', text, (c) => c.notNull())
        .addColumn('linked_at', whole, (c) => c.notNull())
        .addColumn('linked_by_account', text, (c) => c.notNull())
        .addColumn('linked_by_user', text, (c) => c.notNull())
        .addColumn('linked_by_mailbox', text, (c) => c.notNull())
        .addColumn('unlinked_at', whole)
        .addUniqueConstraint('link_record', ['item', 'kind', 'key'])
        .execute();
      await db.schema
        .createTable('link_former_id')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('link', text, (c) => c.notNull().references('link.id'))
        .execute();
      await db.schema
        .createTable('link_event')
        .addColumn('id', counted)
        .addColumn('link', text, (c) => c.notNull().references('link.id'))
        .addColumn('what', text, (c) => c.notNull())
        .addColumn('at', whole, (c) => c.notNull())
        .addColumn('user_name', text, (c) => c.notNull())
        .execute();
      for (const table of ['link_former_id', 'link_event'] as const) {
        await db.schema.createIndex(`${table}_link`).on(table).column('link').execute();
      }
    },
  };
}
