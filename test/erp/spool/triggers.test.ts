import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { installSpool } from '../../../server/erp/sql/spool/installSpool.ts';
import { openSpool } from '../../../server/erp/sql/spool/openSpool.ts';
import { planSpool } from '../../../server/erp/sql/spool/planSpool.ts';
import { removeSpool } from '../../../server/erp/sql/spool/removeSpool.ts';
import { startFrom } from '../../../server/erp/sql/spool/startFrom.ts';
import { tablesOf } from '../../../server/erp/sql/spool/tablesOf.ts';
import { fails, patient } from '../../contracts/erp/asked.ts';
import { testDatabases } from '../database/testDatabases.ts';
import { readSpoolCatalogue, spoolMapping } from './spoolErp.ts';
import { readAll, type SpoolWorld, startSpoolWorld } from './spoolWorld.ts';

for (const kind of testDatabases) {
  if (kind.missing !== null) {
    console.log(`${kind.name}: ${kind.missing}`);
    continue;
  }
  describe(`triggers in ${kind.name}`, () => {
    let erp: SpoolWorld;
    before(async function () {
      this.timeout(120_000);
      erp = await startSpoolWorld(kind);
    });
    after(async function () {
      this.timeout(30_000);
      await erp?.close();
    });

    it('tell of what another program inserts, changes and deletes', async () => {
      await erp.theirs.run(`insert into partners values (20, 1, 'Eve', null, 'K')`);
      assert.deepEqual(await erp.news(), ['insert partner/1/20']);
      await erp.theirs.run(`update partners set name = 'Eva' where nr = 20`);
      assert.deepEqual(await erp.news(), ['update partner/1/20']);
      await erp.theirs.run(`delete from partners where nr = 20`);
      assert.deepEqual(await erp.news(), ['delete partner/1/20']);
      assert.deepEqual(await erp.news(), []);
    });

    it('tell of nothing that is rolled back', async () => {
      await erp.theirs.run('begin');
      await erp.theirs.run(`insert into partners values (20, 1, 'Eve', null, 'K')`);
      await erp.theirs.run('rollback');
      assert.deepEqual(await erp.news(), []);
    });

    it('tell of both keys where a key changes, and of a row that becomes or ceases to be of the kind', async () => {
      await erp.theirs.run(`update partners set nr = 30 where nr = 12`);
      assert.deepEqual(await erp.news(), ['delete partner/1/12', 'insert partner/1/30']);
      await erp.theirs.run(`update partners set nr = 12 where nr = 30`);
      await erp.news();
      await erp.theirs.run(`update partners set typ = 'K' where nr = 13`);
      assert.deepEqual(await erp.news(), ['insert partner/1/13']);
      await erp.theirs.run(`update partners set typ = 'L' where nr = 13`);
      assert.deepEqual(await erp.news(), ['delete partner/1/13']);
      await erp.theirs.run(`update partners set name = 'Nobody' where nr = 13`);
      assert.deepEqual(await erp.news(), []);
    });

    it('tell of the records that show a row beside them, however many steps away', async () => {
      await erp.theirs.run(`update firms set name = 'Acme!' where id = 1 and mandant = 1`);
      assert.deepEqual(await erp.news(), ['update partner/1/10', 'update partner/1/11']);
      await erp.theirs.run(`update firms set name = 'ACME!' where id = 1 and mandant = 1`);
      assert.deepEqual(
        await erp.news(),
        ['update partner/1/10', 'update partner/1/11'],
        'capitals count',
      );
      await erp.theirs.run(`update countries set title = 'Austria' where code = 'AT'`);
      assert.deepEqual(await erp.news(), ['update partner/1/12']);
      await erp.theirs.run(`update firms set id = 3 where id = 2`);
      assert.deepEqual(await erp.news(), ['update partner/1/12']);
      await erp.theirs.run(`update firms set id = 2 where id = 3`);
      await erp.news();
    });

    it('do not mind what nobody is shown', async () => {
      await erp.theirs.run(`update firms set turnover = turnover + 1`);
      await erp.theirs.run(`insert into unwatched values (1)`);
      await erp.theirs.run(`delete from unwatched`);
      assert.deepEqual(await erp.news(), []);
    });

    it('tell of child rows, and of whom a record is assigned to', async () => {
      await erp.theirs.run(`insert into guests values ('v1', 'a@example.com', null)`);
      assert.deepEqual(await erp.news(), ['update visit/1/v1']);
      await erp.theirs.run(`delete from guests`);
      assert.deepEqual(await erp.news(), ['update visit/1/v1']);
      await erp.theirs.run(`insert into listed values (10, 'u')`);
      // The list says no company: it may be either.
      assert.deepEqual(await erp.news(), ['update partner/1/10', 'update partner/2/10']);
    });

    it('tell our own writes apart, though all programs have one login', async () => {
      const start = await erp.spool.source.end(patient);
      const mark = erp.spool.mark('account-7');
      await erp.database.transaction(async (open) => {
        await mark(open);
        await open.write(sql`update visits set subject = ${'ours'} where id = ${'v1'}`);
      }, patient);
      await erp.theirs.run(`update visits set subject = 'theirs' where id = 'v1'`);
      await erp.database.transaction(
        (open) => open.write(sql`update visits set subject = ${'unmarked'} where id = ${'v1'}`),
        patient,
      );
      const { changes } = await readAll(erp.spool, 'visit', '1', start);
      assert.deepEqual(
        changes.map((change) => ('mark' in change ? change.mark : undefined)),
        ['account-7', null, null],
      );
    });

    it('keep the key of what was made, once', async () => {
      const { intents } = erp.spool;
      const one = { intent: 'i-1', kind: 'visit', company: '1', key: 'v1' };
      await erp.database.transaction((open) => intents.keep(open, one), patient);
      await fails(
        erp.database.transaction((open) => intents.keep(open, { ...one, key: 'v2' }), patient),
        'conflict',
        'intent-done',
      );
      const found = await erp.database.transaction(
        (open) => intents.find(open, ['i-1', 'I-1', 'i-2']),
        patient,
      );
      assert.deepEqual([...found], [['i-1', one]]);
    });

    it('list what has a date from a day on as changed (EM4)', async () => {
      await erp.news();
      const wish = { kind: 'visit', column: 'begins', from: '2026-11-22' };
      const count = await startFrom(erp.database, erp.mapping, erp.catalogue, wish, patient);
      assert.equal(count, 1);
      assert.deepEqual(await erp.news(), ['update visit/1/v1']);
      await fails(
        startFrom(erp.database, erp.mapping, erp.catalogue, { ...wish, column: 'no' }, patient),
        'not-configured',
      );
    });

    it('are installed once, and replaced where the mapping changes; others stay', async () => {
      await erp.theirs.run(otherTrigger[erp.database.dialect] ?? '');
      const place = await erp.spool.source.end(patient);
      const plan = planSpool(erp.database.dialect, erp.mapping, erp.catalogue);
      const again = await installSpool(erp.database, plan, patient);
      assert.deepEqual([again.made, again.dropped], [[], []]);
      await erp.spool.source.read({ kind: 'visit', company: '1', place, limit: 1 }, patient);

      const changed = spoolMapping((mapping) => {
        const sync = mapping['sync'] as { contacts: { joins: { land?: unknown }; fields: object } };
        delete sync.contacts.joins.land;
        sync.contacts.fields = { displayName: 'name', company1: { column: 'firm.name' } };
      });
      const catalogue = await readSpoolCatalogue(erp.database, changed);
      assert.ok(await openSpool(erp.database, erp.mapping, erp.catalogue, patient));
      const next = await installSpool(
        erp.database,
        planSpool(erp.database.dialect, changed, catalogue),
        patient,
      );
      assert.ok(next.dropped.length > 0 && next.made.length > 0 && next.kept.length > 0);
      assert.equal(await openSpool(erp.database, erp.mapping, erp.catalogue, patient), null);
      await fails(
        erp.spool.source.read({ kind: 'visit', company: '1', place, limit: 1 }, patient),
        'cursor-expired',
      );

      const { dialect } = erp.database;
      const removed = await removeSpool(
        erp.database,
        dialect as 'sqlite',
        tablesOf(changed),
        { intents: false },
        patient,
      );
      assert.ok(removed.length > 0);
      await erp.theirs.run(`update partners set name = 'Free' where nr = 10`);
      const isThere = await erp.theirs.run(triggersThere[dialect] ?? '');
      assert.deepEqual(isThere, [{ name: 'erplink_spool_on_theirs' }], 'only the other is left');
      await removeSpool(
        erp.database,
        dialect as 'sqlite',
        tablesOf(changed),
        { intents: false },
        patient,
      );
      await installSpool(erp.database, plan, patient);
    });
  });
}

/** A trigger of the ERP's own whose name begins as ours do. */
const otherTrigger: Readonly<Record<string, string>> = {
  sqlite: `create trigger erplink_spool_on_theirs after insert on unwatched begin select 1; end`,
  postgres: `create function theirs() returns trigger language plpgsql as 'begin return null; end';
    create trigger erplink_spool_on_theirs after insert on unwatched for each row execute procedure theirs()`,
  mariadb: `create trigger erplink_spool_on_theirs after insert on unwatched for each row set @theirs = 1`,
};

const triggersThere: Readonly<Record<string, string>> = {
  sqlite: `select name from sqlite_schema where type = 'trigger'`,
  postgres: `select tgname as name from pg_trigger where not tgisinternal`,
  mariadb: `select trigger_name as name from information_schema.triggers where trigger_schema = database()`,
};
