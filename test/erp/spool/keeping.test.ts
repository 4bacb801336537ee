import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { cleanSpool } from '../../../server/erp/sql/spool/cleanSpool.ts';
import { removeSpool } from '../../../server/erp/sql/spool/removeSpool.ts';
import { tablesOf } from '../../../server/erp/sql/spool/tablesOf.ts';
import { watchSpool } from '../../../server/erp/sql/spool/watchSpool.ts';
import { fails, patient } from '../../contracts/erp/asked.ts';
import { testDatabases } from '../database/testDatabases.ts';
import { readAll, type SpoolWorld, startSpoolWorld } from './spoolWorld.ts';

for (const kind of testDatabases) {
  if (kind.missing !== null) {
    console.log(`${kind.name}: ${kind.missing}`);
    continue;
  }
  describe(`the spool that ${kind.name} keeps`, () => {
    let erp: SpoolWorld;
    before(async function () {
      this.timeout(120_000);
      erp = await startSpoolWorld(kind);
    });
    after(async function () {
      this.timeout(30_000);
      await erp?.close();
    });

    const change = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await erp.theirs.run(`update visits set subject = 'x${i}' where id = 'v1'`);
      }
    };
    const rows = async () => {
      const [row] = await erp.database.run(sql`select count(*) as n from erplink_spool`, patient);
      return Number(row?.['n']);
    };

    it('loses what every reader has passed, and no reader loses anything', async () => {
      const { source } = erp.spool;
      await change(4);
      const slow = await source.end(patient);
      await change(3);
      const quick = await source.end(patient);
      await change(2);
      assert.equal(
        await cleanSpool(erp.database, erp.mapping, { places: [slow, quick] }, patient),
        4,
      );
      assert.equal(await rows(), 5);
      assert.equal((await readAll(erp.spool, 'visit', '1', slow)).changes.length, 5);
      assert.equal((await readAll(erp.spool, 'visit', '1', quick)).changes.length, 2);
      assert.equal(await cleanSpool(erp.database, erp.mapping, { places: [] }, patient), 0);
    });

    it('loses what is old, and tells a reader who comes too late, never its newest row', async () => {
      const { source } = erp.spool;
      const late = await source.end(patient);
      await change(3);
      const current = await source.end(patient);
      await setTimeout(1200);
      await cleanSpool(erp.database, erp.mapping, { places: [], keepSeconds: 0 }, patient);
      assert.equal(await rows(), 1);
      const question = { kind: 'visit', company: '1', limit: 10 };
      await fails(source.read({ ...question, place: late }, patient), 'cursor-expired', 'cleaned');
      await change(1);
      assert.equal((await readAll(erp.spool, 'visit', '1', current)).changes.length, 1);
    });

    it('takes no place that is none', async () => {
      const { source } = erp.spool;
      const good = JSON.parse(await source.end(patient)) as Record<string, unknown>;
      for (const place of [
        '',
        '{}',
        'null',
        '"x"',
        JSON.stringify({ ...good, id: 'another' }),
        JSON.stringify({ ...good, after: '1; drop table visits', from: "1:1:' or 1=1" }),
      ]) {
        await fails(
          source.read({ kind: 'visit', company: '1', place, limit: 10 }, patient),
          'cursor-expired',
        );
      }
    });

    it('says when something came', async () => {
      const stop = new AbortController();
      let calls = 0;
      const watching = watchSpool(erp.database, erp.mapping, () => calls++, stop.signal, 50);
      const called = async (least: number) => {
        for (let tries = 0; calls < least; tries++) {
          assert.ok(tries < 200, 'nobody called');
          await setTimeout(20);
        }
      };
      await called(1);
      const before = calls;
      await change(1);
      await called(before + 1);
      stop.abort();
      await watching;
    });

    it('is left where it fails, and the ERP goes on as far as the database lets it', async () => {
      const { source } = erp.spool;
      const place = await source.end(patient);
      const question = { kind: 'visit', company: '1', place, limit: 10 };
      await erp.theirs.run('alter table erplink_spool rename to hidden_spool');
      const write = `update visits set subject = 'without' where id = 'v1'`;
      await erp.theirs.run(write);
      const [row] = await erp.database.run(
        sql`select subject from visits where id = ${'v1'}`,
        patient,
      );
      assert.equal(row?.['subject'], 'without');
      if (erp.database.dialect === 'postgres') {
        await fails(source.read(question, patient), 'cursor-expired', 'missed');
      } else await fails(source.read(question, patient), 'not-configured');
      await erp.theirs.run('alter table hidden_spool rename to erplink_spool');
      if (erp.database.dialect === 'postgres') {
        await fails(source.read(question, patient), 'cursor-expired', 'missed');
      }
    });

    if (kind.name === 'SQLite') {
      it('stops the ERP where somebody drops it and leaves the triggers, which nothing helps', async () => {
        const write = `update visits set subject = 'gone' where id = 'v1'`;
        await erp.theirs.run('drop table erplink_spool');
        await assert.rejects(async () => erp.theirs.run(write), /no such table/);
        const tables = tablesOf(erp.mapping);
        await removeSpool(erp.database, 'sqlite', tables, { intents: true }, patient);
        // Their session looks at the schema again when it reads, not when it prepares.
        await erp.theirs.run('select count(*) from sqlite_schema');
        await erp.theirs.run(write);
      });
    }

    if (kind.name.startsWith('PostgreSQL')) {
      it('knows that a table was emptied at once', async () => {
        const place = await erp.spool.source.end(patient);
        await erp.theirs.run('truncate guests');
        await fails(
          erp.spool.source.read({ kind: 'visit', company: '1', place, limit: 1 }, patient),
          'cursor-expired',
          'missed',
        );
      });
    }
  });
}
