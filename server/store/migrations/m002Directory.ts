import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import type { Tables } from '../Tables.ts';

/**
 * The directory. `directory_word` and `directory_key` are nothing but an index: their primary key is the
 * whole row, in the order in which it is walked. What would repeat in millions of rows is a number
 * there: ERP and company are a scope, a scope's records of one kind a shelf, and the weight stands
 * negative, as rank, so that the greatest comes first.
 */
export function m002Directory({ text, whole, counted, keyOnly }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<Tables>) => {
      await db.schema
        .createTable('directory_cursor')
        .addColumn('erp', text, (c) => c.primaryKey().notNull())
        .addColumn('cursor', text, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('directory_scope')
        .addColumn('id', counted)
        .addColumn('erp', text, (c) => c.notNull())
        .addColumn('company', text, (c) => c.notNull())
        .addUniqueConstraint('directory_scope_name', ['erp', 'company'])
        .execute();
      await db.schema
        .createTable('directory_shelf')
        .addColumn('id', counted)
        .addColumn('scope', whole, (c) => c.notNull().references('directory_scope.id'))
        .addColumn('kind', text, (c) => c.notNull())
        .addUniqueConstraint('directory_shelf_name', ['scope', 'kind'])
        .execute();

      // A record repeats what the index holds of it: its words are compared here, and it is from
      // here that the index knows what to take away.
      await db.schema
        .createTable('directory_record')
        .addColumn('id', counted)
        .addColumn('shelf', whole, (c) => c.notNull().references('directory_shelf.id'))
        .addColumn('key', text, (c) => c.notNull())
        .addColumn('rank', whole, (c) => c.notNull())
        .addColumn('words', text, (c) => c.notNull())
        .addColumn('numbers', text, (c) => c.notNull())
        .addColumn('keys', text, (c) => c.notNull())
        .addUniqueConstraint('directory_record_key', ['shelf', 'key'])
        .execute();
      await db.schema
        .createTable('directory_word')
        .addColumn('shelf', whole, (c) => c.notNull())
        .addColumn('word', text, (c) => c.notNull())
        .addColumn('form', whole, (c) => c.notNull())
        .addColumn('rank', whole, (c) => c.notNull())
        .addColumn('record', whole, (c) => c.notNull())
        .addPrimaryKeyConstraint('directory_word_key', ['shelf', 'word', 'form', 'rank', 'record'])
        .modifyEnd(keyOnly)
        .execute();
      await db.schema
        .createTable('directory_key')
        .addColumn('scope', whole, (c) => c.notNull())
        .addColumn('type', text, (c) => c.notNull())
        .addColumn('value', text, (c) => c.notNull())
        .addColumn('rank', whole, (c) => c.notNull())
        .addColumn('record', whole, (c) => c.notNull())
        .addPrimaryKeyConstraint('directory_key_key', ['scope', 'type', 'value', 'rank', 'record'])
        .modifyEnd(keyOnly)
        .execute();
    },
  };
}
