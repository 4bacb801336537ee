import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openPostgres } from '../../../server/erp/sql/database/openPostgres.ts';
import { openSqlite } from '../../../server/erp/sql/database/openSqlite.ts';
import type { TestDatabase, TheirSession } from '../database/TestDatabase.ts';
import { testDatabases } from '../database/testDatabases.ts';
import { startPostgres } from '../startPostgres.ts';
import { type OpenedErp, openErp } from './openErp.ts';
import { StoreHand } from './StoreHand.ts';

/** A database that keeps texts in its own way. */
interface OddDatabase {
  name: string;
  missing: string | null;
  start: () => Promise<TestDatabase>;
  /** What stands behind a text column's length. */
  charset: string;
  /** What it can keep, and what it cannot. */
  keeps: string;
  cannot: string | null;
}

const mariadb = testDatabases.find(({ name }) => name === 'MariaDB');
const noMariadb = { start: () => Promise.reject(new Error('no MariaDB')), missing: 'not there' };
const { missing: missingMariadb } = mariadb ?? noMariadb;
const startMariadb = () => (mariadb ?? noMariadb).start();

const odd: readonly OddDatabase[] = [
  {
    name: 'SQLite in UTF-16',
    missing: null,
    start: sqliteUtf16,
    charset: '',
    keeps: 'Łódź “Ä” 🚚 – ß',
    cannot: null,
  },
  {
    name: 'PostgreSQL in Latin-1',
    missing: null,
    start: postgresLatin1,
    charset: '',
    keeps: 'Müller & Söhne §½ ÿ',
    cannot: 'Łódź',
  },
  ...[
    { charset: 'latin1', keeps: 'Müller & Söhne €½ ÿ', cannot: 'Łódź' },
    { charset: 'ucs2', keeps: 'Łódź €½ 北京', cannot: 'Auto 🚚' },
    { charset: 'utf16', keeps: 'Łódź “Ä” 🚚 – ß', cannot: null },
  ].map((one) => ({
    ...one,
    name: `MariaDB in ${one.charset}`,
    missing: missingMariadb,
    start: startMariadb,
    charset: ` character set ${one.charset}`,
  })),
];

/** A server for the three of MariaDB. */
const started = new Map<OddDatabase['start'], Promise<TestDatabase>>();

describe('databases with texts of their own', () => {
  after(async function () {
    this.timeout(30_000);
    for (const test of started.values()) await (await test).close();
    started.clear();
  });
  for (const { name, missing, start, charset, keeps, cannot } of odd) {
    if (missing !== null) {
      console.log(`NOT TRIED: ${name}: ${missing}`);
      continue;
    }
    describe(name, () => {
      let theirs: TheirSession;
      let erp: OpenedErp;
      let hand: StoreHand;
      before(async function () {
        this.timeout(120_000);
        const starting = started.get(start) ?? start();
        started.set(start, starting);
        const test = await starting;
        theirs = await test.theirs();
        erp = await openErp(test, theirs, {
          tables: ['aufgabe'],
          statements: [
            `create table aufgabe (id integer not null primary key, mandant varchar(10) not null,
              wer varchar(20)${charset}, betreff varchar(20)${charset})`,
          ],
          kinds: { task: { table: 'aufgabe' } },
          sync: {
            tasks: {
              kind: 'task',
              owner: { column: 'wer' },
              fields: { subject: 'betreff' },
              create: { key: 'highest' },
              update: {},
              delete: 'row',
            },
          },
        });
        hand = new StoreHand(await erp.store(), 'tasks');
      });
      after(async () => {
        await erp?.close();
        await theirs?.close();
      });

      it('keep what they can as it was given, find it unchanged, and change it', async () => {
        const ref = await hand.made({ subject: keeps });
        const { version, record } = await hand.found(ref);
        assert.equal(record.fields['subject'], keeps);
        assert.equal((await hand.found(ref)).version, version);
        const written = await hand.update(ref, { subject: `${keeps}!` });
        assert.ok(written.state === 'done', JSON.stringify(written));
        assert.equal(written.record?.fields['subject'], `${keeps}!`);
      });

      it('count the length of a text in characters', async () => {
        const [longest = ''] = Array.from(keeps).filter((sign) => sign > 'ÿ');
        const full = (longest || 'ÿ').repeat(20);
        const ref = await hand.made({ subject: full });
        assert.equal((await hand.found(ref)).record.fields['subject'], full);
        assert.equal((await hand.create({ subject: `${full}x` })).state, 'refused');
      });

      if (cannot !== null) {
        it('refuse what they cannot keep, and nothing else of the batch', async () => {
          const ref = await hand.made({ subject: 'Vorher' });
          const states = await hand.all([
            await hand.updating(ref, { subject: cannot }),
            hand.creating({ subject: 'Neu' }),
            hand.creating({ subject: cannot }),
          ]);
          assert.deepEqual(
            states.map(({ state }) => state),
            ['refused', 'done', 'refused'],
          );
          assert.equal((await hand.found(ref)).record.fields['subject'], 'Vorher');
        });
      }
    });
  }
});

function sqliteUtf16(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'erp-link-utf16-'));
  const file = path.join(folder, 'erp.sqlite');
  const made = new Database(file);
  made.pragma(`encoding = 'UTF-16le'`);
  made.exec('create table first (n integer)');
  assert.equal(made.pragma('encoding', { simple: true }), 'UTF-16le');
  return Promise.resolve({
    name: 'SQLite',
    open: () => openSqlite(file),
    theirs: () =>
      Promise.resolve({
        run(sql: string) {
          const statement = made.prepare(sql);
          return Promise.resolve(statement.reader ? statement.all() : [statement.run()]);
        },
        close: () => Promise.resolve(),
      }),
    close() {
      made.close();
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  });
}

async function postgresLatin1(): Promise<TestDatabase> {
  const server = await startPostgres();
  const url = server.url.replace(/postgres$/, 'latin');
  const session = async (address: string): Promise<TheirSession> => {
    const client = new pg.Client({ connectionString: address });
    client.on('error', () => undefined);
    await client.connect();
    return {
      run: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      close: () => client.end(),
    };
  };
  const owner = await session(server.url);
  await owner.run(`create database latin encoding 'LATIN1' locale 'C' template template0`);
  await owner.close();
  return {
    name: 'PostgreSQL',
    open: (limit = 5000, connections = 4) => openPostgres(url, connections, limit),
    theirs: () => session(url),
    close: () => server.stop(),
  };
}
