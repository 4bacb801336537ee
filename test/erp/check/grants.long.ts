import '../database/tryOtherDatabases.ts';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import pg from 'pg';
import { checkErp } from '../../../server/erp/sql/check/checkErp.ts';
import type { ErpCheck } from '../../../server/erp/sql/check/ErpCheck.ts';
import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import type { MappingFile } from '../../../server/erp/sql/mapping/MappingFile.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import type { RecordRef } from '../../../shared/recordViews.ts';
import { areas } from '../../../shared/records/Area.ts';
import { erpRegistry } from '../../../server/erp/erpRegistry.ts';
import { examples } from '../../../server/erp/examples/examples.ts';
import { callErpLink } from '../../cli/erp/ErpConsole.ts';
import { noMariadb, startMariadb } from '../database/startMariadb.ts';
import { mariadbExample } from '../examples/mariadbExample.ts';
import { postgresExample } from '../examples/postgresExample.ts';
import { startPostgres } from '../startPostgres.ts';

/** Where each single right is taken away; the others say the same with other tables. */
const taken = ['emis', 'bueroware'];

/** A server with the examples in it, and its owner’s hands. */
interface Server {
  url(name: string): string;
  run(name: string, sql: string): Promise<unknown>;
  close(): Promise<void>;
}

describe('the rights that erp check --grants prints', () => {
  const kinds = [
    { type: 'postgres', name: 'PostgreSQL', missing: null, start: onPostgres },
    { type: 'mariadb', name: 'MariaDB', missing: noMariadb(), start: onMariadb },
  ] as const;
  for (const { type, name, missing, start } of kinds) {
    describe(`in ${name}`, () => {
      let server: Server;
      before(async function () {
        if (missing !== null) {
          console.log(`      ${missing}`);
          this.skip();
        }
        this.timeout(180_000);
        server = await start();
      });
      after(() => server?.close());

      for (const { name: example, mappingFile } of examples) {
        describe(`for ${example}`, () => {
          let mapping: MappingFile;
          let statements: string[];
          const login = `only_${example}`;

          /** The address of the login that has these rights and no others. */
          const own = () => {
            const address = new URL(server.url(example));
            address.username = login;
            address.password = 'test';
            return address.href;
          };
          const check = async (write: boolean): Promise<ErpCheck> => {
            const database = openDatabase({ type, url: own() }, 10_000);
            try {
              return await checkErp(
                {
                  file: mapping,
                  database,
                  clock: { now: () => Date.now() },
                  user: null,
                  write,
                  timeLimit: 10_000,
                },
                new AbortController().signal,
              );
            } finally {
              await database.close();
            }
          };

          before(async function () {
            this.timeout(60_000);
            mapping = await readMappingFile(mappingFile);
            const owner = { database: server.url(example), password: 'test' };
            const installed = await callErpLink(['erp', 'triggers', mappingFile, '--apply'], owner);
            assert.equal(installed.code, 0, installed.err);
            const printed = await callErpLink(
              ['erp', 'check', mappingFile, '--grants', '--grant-to', login],
              owner,
            );
            assert.equal(printed.code, 0, printed.err);
            statements = printed.out.split('\n');
            await server.run(
              example,
              type === 'postgres'
                ? `create role ${login} login password 'test'`
                : `create user ${login}@'%' identified by 'test'`,
            );
            for (const statement of statements) await server.run(example, statement);
          });

          it('are enough to read, to write, and to find changes by the triggers', async () => {
            const { problems, areas } = await check(true);
            assert.deepEqual(problems, []);
            for (const area of areas) {
              assert.equal(area.detection.level, 1, area.area);
              assert.ok(area.records.length > 0, area.area);
              assert.notEqual(area.write?.state, 'failed', JSON.stringify(area.write));
            }
            assert.ok(areas.some(({ write }) => write?.steps.includes('delete')));
          });

          it('are enough for the pane and for the sync, too', async function () {
            this.timeout(60_000);
            const signal = new AbortController().signal;
            const erp = await erpRegistry.sql(
              { type: 'sql', mappingFile, database: { type, url: own(), connections: 2 } },
              { now: () => Date.now() },
            );
            try {
              const { user } = await check(true);
              assert.ok(user);
              const { companies } = await erp.findUser(user.id, signal);
              const as = { userId: user.id, company: companies[0]?.id ?? '' };
              for await (const page of erp.listDirectory(null, signal)) assert.ok(page.cursor);
              const refs: RecordRef[] = [];
              for await (const page of erp.listRefs(signal)) refs.push(...page);
              let shown = 0;
              for (const { kind } of erp.kinds) {
                const ref = refs.find((one) => one.kind === kind && one.company === as.company);
                const [got] = ref ? await erp.get([ref], as, signal) : [];
                assert.notEqual(got?.state, 'failed', kind);
                if (!ref || got?.state !== 'found') continue;
                shown += 1;
                const { related } = await erp.show(ref, as, signal);
                for (const one of related) await erp.related(ref, one.kind, as, null, signal);
              }
              assert.ok(shown >= 2, String(shown));
              const store = await erp.openRecords?.(as, signal);
              assert.ok(store);
              let read = 0;
              for (const area of areas) {
                for (const { id } of await store.collections(area, signal)) {
                  let cursor: string | null = null;
                  for await (const page of store.listChanges(id, null, signal)) {
                    cursor = page.cursor;
                    read += page.rows.length;
                  }
                  for await (const page of store.listChanges(id, cursor, signal))
                    assert.deepEqual(page.rows, []);
                }
              }
              assert.ok(read > 100, String(read));
            } finally {
              await erp.close();
            }
          });

          if (!taken.includes(example)) return;
          it('are all needed: without any one of them the check says which is missing', async function () {
            this.timeout(120_000);
            // What everybody has in a new database, a login does not lose.
            const taken = statements.filter((one) => !/^grant (connect|usage on schema)/.test(one));
            const silent: string[] = [];
            for (const statement of taken) {
              const [, ...rest] = statement.split(' ');
              const revoke = `revoke ${rest.join(' ').replace(/ to (\S+);$/, ' from $1')}`;
              await server.run(example, revoke);
              const found = await check(false);
              if (found.problems.length === 0) silent.push(statement);
              for (const { said } of found.problems) {
                assert.match(said.en, /right|expected|triggers/);
                assert.notEqual(said.de, said.en);
              }
              await server.run(example, statement);
            }
            assert.deepEqual(silent, []);
          });
        });
      }
    });
  }
});

async function onPostgres(): Promise<Server> {
  const server = await startPostgres();
  const urls = new Map<string, string>();
  const clients = new Map<string, pg.Client>();
  for (const example of examples) {
    const url = await postgresExample(example, server.url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    urls.set(example.name, url);
    clients.set(example.name, client);
  }
  return {
    url: (name) => urls.get(name) ?? assert.fail(name),
    run: (name, sql) => clients.get(name)?.query(sql) ?? assert.fail(name),
    async close() {
      for (const client of clients.values()) await client.end();
      await server.stop();
    },
  };
}

/** What of the driver is used here. */
interface Driver {
  createConnection(
    url: string,
  ): Promise<{ query(sql: string): Promise<unknown>; end(): Promise<void> }>;
}

async function onMariadb(): Promise<Server> {
  const server = await startMariadb();
  const urls = new Map(
    examples.map((example) => [example.name, mariadbExample(example, server.ownerUrl)]),
  );
  const driver = createRequire(import.meta.url)('mariadb') as Driver;
  const owner = await driver.createConnection(server.ownerUrl);
  return {
    url: (name) => urls.get(name) ?? assert.fail(name),
    run: (_, sql) => owner.query(sql),
    async close() {
      await owner.end();
      await server.stop();
    },
  };
}
