import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Catalogue } from '../../../server/erp/sql/catalogue/Catalogue.ts';
import { readCatalogue } from '../../../server/erp/sql/catalogue/readCatalogue.ts';
import { patient } from '../../contracts/erp/asked.ts';
import type { TestDatabase } from './TestDatabase.ts';
import { testDatabases } from './testDatabases.ts';

/** One table of every sort of column, in the words of each dialect. */
const tables: Readonly<Record<string, string>> = {
  sqlite: `create table "Ver träge" (mandant varchar(4) not null, id integer not null, name varchar(40),
    note text, price decimal(10,2) default 0, day date, at datetime, done boolean, bytes blob,
    twice integer generated always as (id * 2), primary key (mandant, id))`,
  postgres: `create table "Ver träge" (mandant varchar(4) not null, id integer not null, name varchar(40),
    note text, price decimal(10,2) default 0, day date, at timestamptz, done boolean, bytes bytea,
    twice integer generated always as (id * 2) stored, primary key (mandant, id))`,
  mariadb: `create table \`Ver träge\` (mandant varchar(4) not null, id integer not null, name varchar(40),
    note text, price decimal(10,2) default 0, day date, at datetime, done boolean, bytes blob,
    twice integer as (id * 2), primary key (mandant, id))`,
};

const counted: Readonly<Record<string, string>> = {
  sqlite: 'create table counted (id integer primary key, name text)',
  postgres: 'create table counted (id bigserial primary key, name text)',
  mariadb: 'create table counted (id bigint auto_increment primary key, name text)',
};

for (const kind of testDatabases) {
  if (kind.missing !== null) {
    console.log(`${kind.name}: ${kind.missing}`);
    continue;
  }
  describe(`what ${kind.name} says of its tables`, () => {
    let world: TestDatabase;
    let found: Catalogue;
    let dialect = '';
    before(async function () {
      this.timeout(120_000);
      world = await kind.start();
      const database = world.open();
      dialect = database.dialect;
      await database.define(
        [
          sql.raw(tables[dialect] ?? ''),
          sql.raw(counted[dialect] ?? ''),
          sql`create view seen as select id, name from counted`,
        ],
        patient,
      );
      found = await readCatalogue(
        database,
        ['Ver träge', 'counted', 'seen', 'nowhere', 'COUNTED'],
        patient,
      );
      await database.close();
    });
    after(async function () {
      this.timeout(30_000);
      await world?.close();
    });

    const column = (name: string) => {
      const described = found.tables.get('Ver träge')?.columns.get(name);
      assert.ok(described, name);
      return described;
    };

    it('has the tables and views that are there, under their own names, and all names', () => {
      assert.deepEqual([...found.tables.keys()], ['Ver träge', 'counted', 'seen']);
      assert.deepEqual(found.names.toSorted(), ['Ver träge', 'counted', 'seen']);
      assert.equal(found.tables.get('counted')?.isView, false);
      assert.equal(found.tables.get('seen')?.isView, true);
    });

    it('has the primary key in its order', () => {
      assert.deepEqual(found.tables.get('Ver träge')?.key, ['mandant', 'id']);
      assert.deepEqual(found.tables.get('counted')?.key, ['id']);
      assert.deepEqual(found.tables.get('seen')?.key, []);
    });

    it('has the shape of every column', () => {
      const isSqlite = dialect === 'sqlite';
      assert.deepEqual(
        ['id', 'name', 'note', 'price', 'day', 'at', 'done', 'bytes'].map(
          (name) => column(name).shape,
        ),
        [
          'integer',
          'text',
          'text',
          isSqlite ? 'text' : 'decimal',
          isSqlite ? 'text' : 'time',
          isSqlite ? 'text' : 'time',
          isSqlite ? 'text' : 'boolean',
          'other',
        ],
      );
    });

    it('has the length of texts, and none for others', () => {
      assert.equal(column('name').length, 40);
      assert.equal(column('price').length, null);
      assert.equal(column('id').length, null);
    });

    it('has what must be there, what has a default, and what the database gives', () => {
      assert.deepEqual([column('mandant').nullable, column('name').nullable], [false, true]);
      assert.deepEqual([column('price').hasDefault, column('name').hasDefault], [true, false]);
      assert.deepEqual([column('twice').isGiven, column('twice').writable], [true, false]);
      const id = found.tables.get('counted')?.columns.get('id');
      assert.deepEqual([id?.isGiven, id?.hasDefault], [true, true]);
      assert.equal(column('id').isGiven, false);
    });

    it('has what our login may do', () => {
      assert.ok(column('name').readable && column('name').writable);
      assert.deepEqual(found.tables.get('counted')?.may, {
        insert: true,
        delete: true,
        trigger: true,
      });
      assert.equal(found.tables.get('counted')?.isTransactional, true);
    });
  });
}

describe('what MariaDB and PostgreSQL say of a login with few rights', () => {
  it('is what it may do, column by column', async function () {
    this.timeout(120_000);
    const { noMariadb, startMariadb } = await import('./startMariadb.ts');
    if (noMariadb() !== null) {
      console.log(`MariaDB: ${noMariadb()}`);
      return;
    }
    const { openMariadb } = await import('../../../server/erp/sql/database/openMariadb.ts');
    const server = await startMariadb();
    const owner = openMariadb(server.ownerUrl, 1, 5000);
    const reader = openMariadb(server.url.replace('erp:test', 'reader:test'), 1, 5000);
    try {
      await owner.define(
        [
          sql`create table t (id int primary key, name varchar(5), secret varchar(5)) engine=MyISAM`,
          sql`create user reader@'%' identified by 'test'`,
          sql`grant select (id, name), update (name), insert (name) on erp.t to reader@'%'`,
          sql`grant delete on erp.t to reader@'%'`,
        ],
        patient,
      );
      const { tables: seen } = await readCatalogue(reader, ['t'], patient);
      const t = seen.get('t');
      assert.deepEqual(
        [...(t?.columns ?? [])].map(([name, { readable, writable }]) => [name, readable, writable]),
        [
          ['id', true, false],
          ['name', true, true],
        ],
      );
      assert.deepEqual(t?.may, { insert: false, delete: true, trigger: false });
      assert.equal(t?.isTransactional, false);
    } finally {
      await reader.close();
      await owner.close();
      await server.stop();
    }
  });
});
