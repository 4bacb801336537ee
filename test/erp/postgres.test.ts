import assert from 'node:assert/strict';
import { sql } from 'kysely';
import pg from 'pg';
import { openPostgres } from '../../server/erp/sql/database/openPostgres.ts';
import { fails, patient, ref } from '../contracts/erp/asked.ts';
import { describeErpConnector } from '../contracts/erpConnector.contract.ts';
import { postgresWorld } from './postgresWorld.ts';
import { openSmall, smallCaller, smallMapping, smallTables } from './smallErp.ts';
import { type TestPostgres, startPostgres } from './startPostgres.ts';

describe('with a PostgreSQL server', () => {
  let server: TestPostgres | undefined;
  const running = (): TestPostgres => {
    if (!server) throw new Error('PostgreSQL is not running');
    return server;
  };
  before(async function () {
    this.timeout(60_000);
    server = await startPostgres();
  });
  after(async function () {
    this.timeout(20_000);
    await server?.stop();
  });

  describeErpConnector('PostgreSQL', () => postgresWorld(running().url));

  describe('an ERP in PostgreSQL', () => {
    let owner: pg.Client;
    before(async () => {
      owner = new pg.Client({ connectionString: running().url });
      await owner.connect();
      await owner.query('create database small');
      await owner.end();
      owner = new pg.Client({ connectionString: smallUrl() });
      owner.on('error', () => undefined);
      await owner.connect();
      for (const statement of smallTables) await owner.query(statement);
    });
    after(() => owner.end().catch(() => undefined));

    const smallUrl = (login = 'erp:test') =>
      running()
        .url.replace('erp:test', login)
        .replace(/postgres$/, 'small');
    const open = (timeLimit = 3000) => openPostgres(smallUrl(), 2, timeLimit);

    it('is only read, also where its address asks for something else', async () => {
      const asks = `${smallUrl()}?options=-c%20default_transaction_read_only%3Doff`;
      for (const database of [open(), openPostgres(asks, 2, 3000)]) {
        await fails(
          database.run(sql`insert into companies values ('x', 'y') returning id`, patient),
          'bad-answer',
        );
        await database.close();
      }
    });

    it('ends a query in the server when the caller goes away', async () => {
      const database = open(60_000);
      const start = performance.now();
      const abort = AbortSignal.timeout(150);
      await fails(
        database.run(sql`select pg_sleep(30) as erp_link_slept`, abort),
        'unavailable',
        'timeout',
      );
      assert.ok(performance.now() - start < 2000);
      for (let tries = 0; ; tries++) {
        const { rows } = await owner.query(
          `select 1 from pg_stat_activity where query like 'select pg_sleep%erp_link_slept%' and state = 'active'`,
        );
        if (rows.length === 0) break;
        assert.ok(tries < 200, 'the query still runs');
      }
      assert.deepEqual(await database.run(sql`select 1 as one`, patient), [{ one: '1' }]);
      await database.close();
    });

    it('does not lose connections to callers who go away', async () => {
      const database = open(60_000);
      await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          database
            .run(sql`select pg_sleep(0.05)`, AbortSignal.timeout(10 + i * 12))
            .catch((error: unknown) => error),
        ),
      );
      assert.deepEqual(await database.run(sql`select 1 as one`, patient), [{ one: '1' }]);
      await database.close();
    });

    it('ends a query that takes longer than the limit', async () => {
      const database = open(100);
      await fails(database.run(sql`select pg_sleep(5)`, patient), 'unavailable');
      await database.close();
    });

    it('is unavailable where no server is, and misconfigured where the login is refused', async () => {
      const nowhere = openPostgres('postgres://erp:test@127.0.0.1:1/postgres', 1, 1000);
      await fails(nowhere.run(sql`select 1`, patient), 'unavailable');
      await nowhere.close();
      for (const url of [
        smallUrl('erp:wrong'),
        smallUrl('nobody:test'),
        smallUrl().replace(/small$/, 'none'),
      ]) {
        const refused = openPostgres(url, 1, 1000);
        const error = await fails(refused.run(sql`select 1`, patient), 'not-configured');
        assert.doesNotMatch(JSON.stringify(error.details), /wrong|test|127/);
        await refused.close();
      }
    });

    it('goes on after its connections were cut', async () => {
      const database = open();
      await database.run(sql`select 1`, patient);
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'erp-link'`,
      );
      // One question may be on its way when the cut comes; the next one has a new connection.
      const answers = [];
      for (let i = 0; i < 3; i++) {
        answers.push(await database.run(sql`select 1 as one`, patient).catch(() => 'cut'));
      }
      assert.ok(answers.filter((answer) => answer === 'cut').length <= 1);
      const sleeping = fails(database.run(sql`select pg_sleep(20)`, patient), 'unavailable');
      for (let cut = 0; cut === 0;) {
        const { rows } = await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(20)'`,
        );
        cut = rows.length;
      }
      await sleeping;
      await database.close();
    });

    it('reads keys of every type, names in other schemas, and times with a zone', async () => {
      await owner.query(`
        create schema "Ver trieb";
        create domain nummer as bigint;
        create table "Ver trieb"."Kunden Stamm" (id nummer, company char(3), name varchar(20), changed timestamptz, locked boolean);
        insert into "Ver trieb"."Kunden Stamm" values
          (9007199254740993, 'c', 'Large', '2026-07-01 10:00:00+00', true), (2, 'c', 'Small', 'infinity', false), (3, 'c', 'Three', null, null);
        create table belege (id uuid, company text, title text, customer bigint, amount numeric, day date, at timestamptz);
        insert into belege values
          ('6f9619ff-8b86-d011-b42d-00cf4fc964ff', 'c', 'Uuid', 2, 'NaN', '0044-03-15 BC', null),
          ('00000000-0000-0000-0000-000000000001', 'c', 'One', 2, 12.5, '2026-11-20', '2026-11-21 09:30:00+00');
      `);
      const mapping = smallMapping();
      Object.assign(mapping.kinds.customer ?? {}, {
        table: 'Ver trieb.Kunden Stamm',
        changed: 'changed',
        visibility: undefined,
        where: { locked: [true, false] },
      });
      Object.assign(mapping.kinds.thing ?? {}, {
        table: 'belege',
        figures: [
          {
            name: 'amount',
            label: { en: 'A', de: 'A' },
            money: { column: 'amount', currency: 'EUR' },
          },
          { name: 'at', label: { en: 'A', de: 'A' }, time: 'at' },
          {
            name: 'day',
            label: { en: 'A', de: 'A' },
            date: 'day',
            emphasis: [{ then: 'bad', when: { day: { before: 'today' } } }],
          },
        ],
      });
      const erp = await openSmall(mapping, open());
      const keys = ['9007199254740993', '2', '3', '4', 'x'].map((key) => ref('customer', key, 'c'));
      const uuids = [
        '00000000-0000-0000-0000-000000000001',
        '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
        'x',
      ].map((key) => ref('thing', key, 'c'));
      const got = await erp.get([...keys, ...uuids], smallCaller, patient);
      assert.deepEqual(
        got.map((one) => (one.state === 'found' ? one.record.title : one.state)),
        ['Large', 'Small', 'gone', 'gone', 'gone', 'One', 'failed', 'gone'],
      );
      const one = got[5];
      assert.ok(one?.state === 'found');
      assert.deepEqual(
        one.record.figures.map(({ value }) => value),
        [
          { type: 'money', amount: '12.50', currency: 'EUR' },
          { type: 'time', at: '2026-11-21T10:30', zone: 'Europe/Berlin' },
          { type: 'date', date: '2026-11-20' },
        ],
      );
      const listed: string[] = [];
      for await (const page of erp.listRefs(patient)) listed.push(...page.map(({ key }) => key));
      assert.deepEqual(listed, [
        '2',
        '9007199254740993',
        ...uuids.slice(0, 2).map(({ key }) => key),
      ]);
      let cursor = '';
      for await (const page of erp.listDirectory(null, patient)) cursor = page.cursor;
      const again: string[] = [];
      for await (const page of erp.listDirectory(cursor, patient))
        again.push(...page.entries.map((entry) => entry.ref.key));
      assert.ok(
        again.includes('2') && !again.includes('9007199254740993'),
        'infinity is the last change',
      );
      await erp.close();
    });

    it('names a table that may not be read', async () => {
      await owner.query(
        `create role reader login password 'reader'; grant select on companies, users, customers to reader`,
      );
      await owner.query('grant select (id, company, title) on things to reader');
      const refused = openSmall(smallMapping(), openPostgres(smallUrl('reader:reader'), 1, 3000));
      const error = await fails(refused, 'not-configured');
      assert.match(
        error.message,
        /kinds\.customer\.related\[0\]\.by: expected the right to read things\.customer, found none\./,
      );
      assert.match(error.message, /kinds\.thing\.organization\.column: expected the right to read/);
    });

    it('asks with many callers at once', async () => {
      const erp = await openSmall(smallMapping(), open());
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => erp.findUser('u', patient)),
      );
      assert.ok(answers.every(({ name }) => name === 'User'));
      await erp.close();
    });
  });
});
