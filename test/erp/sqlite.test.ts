import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { openSqlite } from '../../server/erp/sql/database/openSqlite.ts';
import type { SqlDatabase } from '../../server/erp/sql/database/SqlDatabase.ts';
import { fails, patient, ref } from '../contracts/erp/asked.ts';
import { describeErpConnector } from '../contracts/erpConnector.contract.ts';
import { openSmall, smallCaller, smallMapping, smallTables } from './smallErp.ts';
import { sqliteWorld } from './sqliteWorld.ts';

describeErpConnector('SQLite', sqliteWorld);

describe('an ERP in a SQLite file', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-sqlite-'));
    file = join(folder, 'small.sqlite');
    const database = new Database(file);
    for (const statement of smallTables) database.exec(statement);
    database.exec(`insert into customers values ('1', 'c', 'One'), ('2', 'c', 'Two')`);
    database.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const titles = async (database: SqlDatabase, keys: string[]) => {
    const erp = await openSmall(smallMapping(), database);
    try {
      const got = await erp.get(
        keys.map((key) => ref('customer', key, 'c')),
        smallCaller,
        patient,
      );
      return got.map((one) => (one.state === 'found' ? one.record.title : one.state));
    } finally {
      await erp.close();
    }
  };

  it('is only read', async () => {
    const database = openSqlite(file);
    await fails(
      database.run(sql`insert into companies values ('x', 'y') returning id`, patient),
      'unavailable',
    );
    await database.close();
  });

  it('that is not there is unavailable, and used once it is', async () => {
    renameSync(file, `${file}.away`);
    const erp = await openSmall(smallMapping(), openSqlite(file));
    await fails(erp.ping(patient), 'unavailable', 'database-gone');
    await fails(erp.get([ref('customer', '1', 'c')], smallCaller, patient), 'unavailable');
    renameSync(`${file}.away`, file);
    await erp.ping(patient);
    const [got] = await erp.get([ref('customer', '1', 'c')], smallCaller, patient);
    assert.equal(got?.state, 'found');
    renameSync(file, `${file}.away`);
    await fails(erp.ping(patient), 'unavailable', 'database-gone');
    await erp.close();
  });

  it('that was put in place of another is opened anew', async () => {
    const erp = await openSmall(smallMapping(), openSqlite(file));
    const backup = join(folder, 'backup.sqlite');
    copyFileSync(file, backup);
    const other = new Database(backup);
    other.exec(`update customers set name = 'Restored' where id = '1'`);
    other.close();
    renameSync(backup, file);
    const [got] = await erp.get([ref('customer', '1', 'c')], smallCaller, patient);
    assert.equal(got?.state === 'found' && got.record.title, 'Restored');
    await erp.close();
  });

  it('that is no database is a bad answer', async () => {
    writeFileSync(file, 'This is not a database. '.repeat(100));
    await fails(openSmall(smallMapping(), openSqlite(file)), 'bad-answer');
  });

  it('that stays locked is unavailable, and the rest of the program goes on meanwhile', async () => {
    const erp = await openSmall(smallMapping(), openSqlite(file));
    const writer = new Database(file);
    writer.exec('begin exclusive');
    let turns = 0;
    const timer = setInterval(() => turns++, 20);
    await fails(
      erp.ping(patient).then(() => erp.findUser('u', patient)),
      'unavailable',
    );
    clearInterval(timer);
    assert.ok(turns > 5, `the event loop had ${turns} turns`);
    writer.exec('rollback');
    writer.close();
    await erp.findUser('u', patient);
    await erp.close();
  });

  it('that is unlocked soon is waited for', async () => {
    const erp = await openSmall(smallMapping(), openSqlite(file));
    const writer = new Database(file);
    writer.exec('begin exclusive');
    const asked = erp.findUser('u', patient);
    // After the first try, which a turn of the event loop comes before.
    await setImmediate();
    await setImmediate();
    writer.exec('rollback');
    assert.equal((await asked).name, 'User');
    writer.close();
    await erp.close();
  });

  it('is unavailable once it is closed', async () => {
    const erp = await openSmall(smallMapping(), openSqlite(file));
    await erp.close();
    await fails(erp.ping(patient), 'unavailable');
  });

  it('fails a kind whose table was dropped, and no other', async () => {
    const erp = await openSmall(smallMapping(), openSqlite(file));
    const owner = new Database(file);
    owner.exec('drop table things');
    owner.close();
    const got = await erp.get(
      [ref('thing', '1', 'c'), ref('customer', '1', 'c')],
      smallCaller,
      patient,
    );
    assert.deepEqual(
      got.map(({ state }) => state),
      ['failed', 'found'],
    );
    assert.ok(got[0]?.state === 'failed' && got[0].error.kind === 'not-configured');
    await erp.close();
  });

  it('keeps keys larger than a double, and keys of text, exactly', async () => {
    const owner = new Database(file);
    owner.exec(`
      insert into customers values ('Ä b', 'c', 'Text'), ('9007199254740993', 'c', 'Large'), ('9007199254740992', 'c', 'Its neighbour');
      alter table customers rename to old;
      create table customers (id integer, company text, name text);
      insert into customers select * from old where id > '9';
    `);
    owner.close();
    assert.deepEqual(
      await titles(openSqlite(file), ['9007199254740993', '9007199254740992', '9007199254740994']),
      ['Large', 'Its neighbour', 'gone'],
    );
  });

  it('fails a key that is there twice', async () => {
    const owner = new Database(file);
    owner.exec(
      `alter table customers rename to old; create view customers as select * from old union all select '1', 'c', 'Again'`,
    );
    owner.close();
    assert.deepEqual(await titles(openSqlite(file), ['1', '2', '3']), ['failed', 'Two', 'gone']);
  });

  it('finds keys in a view whose columns have no type', async () => {
    const owner = new Database(file);
    owner.exec(
      `alter table customers rename to old; create view customers as select id + 0 as id, company || '' as company, name from old`,
    );
    owner.close();
    assert.deepEqual(await titles(openSqlite(file), ['1', '2', '3']), ['One', 'Two', 'gone']);
  });

  it('may call tables and columns anything', async () => {
    const owner = new Database(file);
    owner.exec(
      `create table "Kund""en; drop table users --" ("Schlüssel Nr." text, "select" text, "name as x" text)`,
    );
    owner.exec(`insert into "Kund""en; drop table users --" values ('1', 'c', 'Odd')`);
    owner.close();
    const mapping = smallMapping();
    Object.assign(mapping.kinds.customer ?? {}, {
      table: 'Kund"en; drop table users --',
      key: 'Schlüssel Nr.',
      company: 'select',
      title: '{name as x}',
      changed: 'name as x',
    });
    const erp = await openSmall(mapping, openSqlite(file));
    const page = await erp.show(ref('customer', '1', 'c'), smallCaller, patient);
    assert.equal(page.record.title, 'Odd');
    for await (const { cursor } of erp.listDirectory(null, patient)) assert.ok(cursor);
    await erp.close();
  });

  it('comes through a key column that holds bytes and nothing', async () => {
    const owner = new Database(file);
    owner.exec(
      `insert into customers values (x'00ff', 'c', 'Bytes'), (null, 'c', 'Nothing'), ('', 'c', 'Empty')`,
    );
    owner.close();
    const erp = await openSmall(smallMapping(), openSqlite(file));
    const keys: string[] = [];
    for await (const page of erp.listDirectory(null, patient))
      keys.push(...page.entries.map((entry) => entry.ref.key));
    for await (const page of erp.listRefs(patient)) keys.push(...page.map((one) => one.key));
    assert.deepEqual(keys, ['1', '2', '1', '2']);
    await erp.close();
  });

  it('lists what a change column tells, whole where it tells nothing', async () => {
    const mapping = smallMapping();
    const owner = new Database(file);
    owner.exec('alter table customers add changed integer');
    Object.assign(mapping.kinds.customer ?? {}, { changed: 'changed' });
    const erp = await openSmall(mapping, openSqlite(file));
    const read = async (cursor: string | null) => {
      const keys: string[] = [];
      let last = '';
      for await (const page of erp.listDirectory(cursor, patient)) {
        keys.push(...page.entries.map((entry) => `${entry.ref.kind} ${entry.ref.key}`));
        last = page.cursor;
      }
      return { keys, last };
    };
    const first = await read(null);
    assert.deepEqual(first.keys, ['customer 1', 'customer 2']);
    assert.deepEqual((await read(first.last)).keys, []);
    owner.exec(
      `update customers set changed = 10 where id = '2'; insert into things (id, company) values ('t', 'c')`,
    );
    const second = await read(first.last);
    assert.deepEqual(second.keys, ['customer 2', 'thing t']);
    owner.exec(
      `update customers set changed = 9 where id = '1'; insert into customers values ('3', 'c', 'Three', 11)`,
    );
    assert.deepEqual((await read(second.last)).keys, ['customer 2', 'customer 3', 'thing t']);
    owner.close();
    await erp.close();
  });

  it('lists many changes of one second whole, page by page, also when cut off', async () => {
    const mapping = smallMapping();
    const owner = new Database(file);
    owner.exec('alter table customers add changed timestamp');
    Object.assign(mapping.kinds.customer ?? {}, { changed: 'changed' });
    const erp = await openSmall(mapping, openSqlite(file));
    let start = '';
    for await (const { cursor } of erp.listDirectory(null, patient)) start = cursor;
    owner.exec(`
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 1700)
      insert into customers select 'k' || i, 'c', 'Name ' || i, case when i <= 1300 then '2026-11-21 10:00:00' else '2026-11-21 10:00:01' end from n`);
    owner.close();
    const whole: string[] = [];
    for await (const page of erp.listDirectory(start, patient)) {
      assert.ok(page.entries.length <= 500);
      whole.push(...page.entries.map((entry) => entry.ref.key));
    }
    assert.equal(whole.length, 1700);
    assert.equal(new Set(whole).size, 1700);
    const pieces = new Set<string>();
    let cursor = start;
    for (let part = 0; part < 4; part++) {
      for await (const page of erp.listDirectory(cursor, patient)) {
        for (const entry of page.entries) pieces.add(entry.ref.key);
        cursor = page.cursor;
        break;
      }
    }
    assert.equal(pieces.size, 1700);
    await erp.close();
  });

  it('orders related records by key where nothing tells which is newer', async () => {
    const owner = new Database(file);
    owner.exec(`
      with recursive n (i) as (select 10 union all select i + 1 from n where i < 54)
      insert into things (id, company, title, customer) select 't' || i, 'c', 'T', '1' from n`);
    owner.close();
    const erp = await openSmall(smallMapping(), openSqlite(file));
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page = await erp.related(
        ref('customer', '1', 'c'),
        'thing',
        smallCaller,
        after,
        patient,
      );
      keys.push(...page.records.map((record) => record.ref.key));
      after = page.next;
    } while (after !== null);
    assert.deepEqual(
      keys,
      Array.from({ length: 45 }, (_, i) => `t${54 - i}`),
    );
    await erp.close();
  });

  it('takes a flag for set unless it is known not to be, and hides by rows', async () => {
    const owner = new Database(file);
    owner.exec(`
      alter table users add locked;
      alter table customers add secret;
      alter table customers add one;
      alter table customers add other;
      create table rights (user text, word text);
      insert into customers (id, company, name, secret, one, other) values
        ('a', 'c', 'A', 'N', 'u', null), ('b', 'c', 'B', 'nein', null, 'u'), ('d', 'c', 'D', ' 0 ', 'v', 'w'),
        ('e', 'c', 'E', 'J', 'u', null), ('f', 'c', 'F', '?', 'v', 'u'), ('g', 'c', 'G', 1.5, null, null);
    `);
    const mapping = smallMapping();
    mapping.users.locked = 'locked';
    mapping.users.rights = { table: 'rights', user: 'user', right: 'word' };
    Object.assign(mapping.kinds.customer ?? {}, {
      where: { id: ['a', 'b', 'd', 'e', 'f', 'g'] },
      visibility: {
        own: { column: ['one', 'other'], unless: 'ALL' },
        confidential: { flag: 'secret', right: 'SECRET' },
      },
    });
    const erp = await openSmall(mapping, openSqlite(file));
    const seen = async () => {
      const refs = ['a', 'b', 'd', 'e', 'f', 'g', '1'].map((key) => ref('customer', key, 'c'));
      const got = await erp.get(refs, smallCaller, patient);
      return got
        .map(({ state }) => (state === 'found' ? 'x' : state === 'gone' ? '-' : '.'))
        .join('');
    };
    assert.equal(await seen(), 'xx.xx.-');
    owner.exec(`insert into rights values ('u', 'ALL')`);
    assert.equal(await seen(), 'xxxxx.-');
    owner.exec(`insert into rights values ('u', 'SECRET')`);
    assert.equal(await seen(), 'xxxxxx-');
    owner.exec(`delete from rights where word = 'ALL'`);
    assert.equal(await seen(), 'xx.xx.-');
    for (const open of ["''", 'null', '0', "'false'", "'N'"]) {
      owner.exec(`update users set locked = ${open}`);
      assert.equal((await erp.findUser('u', patient)).id, 'u', open);
    }
    for (const locked of ["'1'", '1', "'x'", "'true'"]) {
      owner.exec(`update users set locked = ${locked}`);
      await fails(erp.findUser('u', patient), 'not-allowed', 'user-locked');
    }
    owner.close();
    await erp.close();
  });

  it('reads a new company whole', async () => {
    const owner = new Database(file);
    const erp = await openSmall(smallMapping(), openSqlite(file));
    owner.exec(
      `insert into companies values ('d', 'Second'); insert into customers values ('7', 'd', 'Seven')`,
    );
    owner.close();
    const companies: string[] = [];
    for await (const page of erp.listRefs(patient))
      companies.push(...page.map((one) => one.company));
    assert.deepEqual(companies, ['c', 'c', 'd']);
    await erp.close();
  });
});
