import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { fails, patient } from '../../contracts/erp/asked.ts';
import type { TestDatabase } from './TestDatabase.ts';
import { testDatabases } from './testDatabases.ts';

for (const kind of testDatabases) {
  if (kind.missing !== null) {
    console.log(`${kind.name}: ${kind.missing}`);
    continue;
  }
  describe(`writing in ${kind.name}`, () => {
    let world: TestDatabase;
    let database: SqlDatabase;
    before(async function () {
      this.timeout(120_000);
      world = await kind.start();
      database = world.open(5000);
      await database.define(
        [
          sql`create table things (id integer not null primary key, name varchar(5) not null, amount integer)`,
        ],
        patient,
      );
    });
    beforeEach(() =>
      database.transaction(async (open) => {
        await open.write(sql`delete from things`);
        await open.write(sql`insert into things (id, name, amount) values (${1}, ${'one'}, ${1})`);
      }, patient),
    );
    after(async function () {
      this.timeout(30_000);
      await database?.close();
      await world?.close();
    });

    const names = async () => {
      const rows = await database.run(sql`select name from things order by id`, patient);
      return rows.map(({ name }) => String(name));
    };

    it('happens as a whole, and is seen within itself', async () => {
      const within = await database.transaction(async (open) => {
        await open.write(sql`insert into things (id, name) values (${2}, ${'zwei'})`);
        return open.run(sql`select count(*) as n from things`);
      }, patient);
      assert.equal(Number(within[0]?.['n']), 2);
      assert.deepEqual(await names(), ['one', 'zwei']);
    });

    it('does not happen where the work fails, and says why', async () => {
      const reason = new Error('no');
      const work = database.transaction(async (open) => {
        await open.write(sql`insert into things (id, name) values (${2}, ${'two'})`);
        throw reason;
      }, patient);
      await assert.rejects(work, reason);
      assert.deepEqual(await names(), ['one']);
    });

    it('counts the rows that its conditions found, changed or not', async () => {
      const counts = await database.transaction(async (open) => {
        const found = await open.write(sql`update things set name = ${'one'} where id = ${1}`);
        const none = await open.write(sql`update things set name = ${'x'} where id = ${7}`);
        const gone = await open.write(sql`delete from things where id = ${1}`);
        return [found.affected, none.affected, gone.affected];
      }, patient);
      assert.deepEqual(counts, [1, 0, 1]);
    });

    it('keeps names of every script, and nothing', async () => {
      const texts = ['Ünïcö', '日本語', '🦊🚀', 'ש‎לם', ''];
      await database.transaction(async (open) => {
        await open.write(sql`delete from things`);
        for (const [i, text] of texts.entries()) {
          await open.write(
            sql`insert into things (id, name, amount) values (${i}, ${text}, ${null})`,
          );
        }
      }, patient);
      const rows = await database.run(sql`select name, amount from things order by id`, patient);
      assert.deepEqual(
        rows.map(({ name, amount }) => [name, amount]),
        texts.map((text) => [text, null]),
      );
    });

    it('tells what the database refuses, and the rest of it happens where that was an attempt', async () => {
      const reasons: unknown[] = [];
      await database.transaction(async (open) => {
        await fails(
          open.attempt(() => open.write(sql`insert into things (id, name) values (${1}, ${'x'})`)),
          'conflict',
          'duplicate',
        );
        const missing = await fails(
          open.attempt(async () => {
            await open.write(sql`insert into things (id, name) values (${5}, ${'five'})`);
            await open.write(sql`insert into things (id, name) values (${6}, ${null})`);
          }),
          'invalid-input',
        );
        reasons.push(missing.reason);
        await open.write(sql`insert into things (id, name) values (${3}, ${'three'})`);
      }, patient);
      assert.deepEqual(reasons, ['required']);
      assert.deepEqual(await names(), ['one', 'three']);
    });

    if (!kind.name.startsWith('SQLite')) {
      it('refuses a text that is too long instead of cutting it', async () => {
        await fails(
          database.transaction(
            (open) => open.write(sql`update things set name = ${'too long'} where id = ${1}`),
            patient,
          ),
          'invalid-input',
          'too-long',
        );
        assert.deepEqual(await names(), ['one']);
      });
    }

    it('does not happen where a statement failed and nobody minded', async () => {
      const work = database.transaction(async (open) => {
        await open.write(sql`insert into things (id, name) values (${2}, ${'two'})`);
        await open.write(sql`insert into things (id, name) values (${1}, ${'x'})`).catch(() => 0);
      }, patient);
      await fails(work, 'conflict', 'duplicate');
      assert.deepEqual(await names(), ['one']);
    });

    it('does not happen where the caller goes away before its end', async () => {
      const caller = new AbortController();
      const work = database.transaction(async (open) => {
        await open.write(sql`insert into things (id, name) values (${2}, ${'two'})`);
        caller.abort();
      }, caller.signal);
      await fails(work, 'unavailable', 'cancelled');
      assert.deepEqual(await names(), ['one']);
    });

    it('does last what is to be done before the commit', async () => {
      await database.transaction(async (open) => {
        open.beforeCommit(() =>
          open.write(sql`update things set name = ${'last'} where id = ${1}`),
        );
        await open.write(sql`update things set name = ${'first'} where id = ${1}`);
      }, patient);
      assert.deepEqual(await names(), ['last']);
    });

    it('goes on in many transactions at once', async () => {
      await Promise.all(
        Array.from({ length: 10 }, () =>
          database.transaction(
            (open) => open.write(sql`update things set amount = amount + 1 where id = ${1}`),
            patient,
          ),
        ),
      );
      const [row] = await database.run(sql`select amount from things`, patient);
      assert.equal(Number(row?.['amount']), 11);
    });

    it('waits for a row or table that another program locks no longer than it may', async () => {
      const impatient = world.open(1000);
      const theirs = await world.theirs();
      await theirs.run(kind.name.startsWith('SQLite') ? 'begin immediate' : 'begin');
      await theirs.run(`update things set name = 'their' where id = 1`);
      const work = impatient.transaction(
        (open) => open.write(sql`update things set name = ${'our'} where id = ${1}`),
        AbortSignal.timeout(8000),
      );
      await fails(work, 'unavailable');
      await theirs.run('commit');
      await theirs.close();
      await impatient.close();
      assert.deepEqual(await names(), ['their']);
    });

    it('says that a table or column is not there', async () => {
      await fails(
        database.transaction((open) => open.write(sql`update nothings set a = ${1}`), patient),
        'not-configured',
      );
      await fails(database.run(sql`select nothing from things`, patient), 'not-configured');
    });
  });
}
