import assert from 'node:assert/strict';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';
import { generate } from 'selfsigned';
import { statusOf } from '../../../server/app/service/statusOf.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import { ServiceWorld, type WorldOptions } from './ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const area = 'contacts';
const day = 86_400_000;
const extensions = [
  { name: 'basicConstraints' as const, cA: true },
  { name: 'subjectAltName' as const, altNames: [{ type: 7 as const, ip: '127.0.0.1' }] },
];

describe('an outage', () => {
  let world: ServiceWorld;
  let account: SyncAccount;

  const begin = async (options: WorldOptions = {}): Promise<void> => {
    world = await ServiceWorld.start({ tells: false, ...options });
    account = await world.addAccount({ areas: { contacts: true } });
    assert.equal((await run()).state, 'done');
  };
  const run = async () => await world.service.runner.sync({ account: account.id, area });
  const trouble = async () => {
    const { areas } = await statusOf(world.ports, account.id, world.service);
    const found = areas.find((each) => each.area === area);
    return { state: found?.state, trouble: found?.trouble };
  };
  const persons = (): number =>
    world.theirs.prepare('SELECT ap_nr FROM ansprechpartner').all().length;

  afterEach(() => world[Symbol.asyncDispose]());

  it('of a certificate that has expired is named, deletes nothing, and is over with a renewed one', async () => {
    const { private: key, cert: expired } = await generate(
      [{ name: 'commonName', value: 'last year' }],
      {
        keySize: 2048,
        algorithm: 'sha256',
        notBeforeDate: new Date(Date.now() - 10 * day),
        notAfterDate: new Date(Date.now() - day),
        extensions,
      },
    );
    const renewed = await generate([{ name: 'commonName', value: 'this year' }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions,
    });
    await begin({ ca: `${expired}\n${renewed.cert}` });
    const target = new URL(world.exchange.url);
    // A reverse proxy in front of Exchange, as most have one, whose certificate nobody renewed in time.
    const proxy = https.createServer({ key, cert: expired }, (seen, response) => {
      const { method, headers } = seen;
      const { hostname, port } = target;
      const passed = http.request({ hostname, port, path: seen.url, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      seen.pipe(passed);
    });
    await new Promise<void>((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve);
    });
    try {
      const { port } = proxy.address() as AddressInfo;
      await world.connect('s', `https://127.0.0.1:${port}${target.pathname}`);
      const report = await run();
      assert.deepEqual([report.state, report.error?.reason], ['failed', 'exchange-certificate']);
      const failed = await trouble();
      assert.equal(failed.state, 'failed');
      assert.match(failed.trouble?.en ?? '', /expired/);
      assert.match(failed.trouble?.de ?? '', /abgelaufen/);
      proxy.setSecureContext({ key: renewed.private, cert: renewed.cert });
      assert.equal((await run()).state, 'done');
      assert.equal((await trouble()).state, 'in-step');
      assert.equal((await world.items(anna, area)).size, 3);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });

  it('of a mailbox that is being moved is named, and nothing is doubled when it is on its new server', async () => {
    await begin();
    const fault = { kind: 'fault', code: 'ErrorMailboxMoveInProgress' } as const;
    world.exchange.exchange.plan({ fault, times: 1_000 });
    const report = await run();
    assert.equal(report.state, 'failed');
    assert.match((await trouble()).trouble?.en ?? '', /being moved/);
    assert.match((await trouble()).trouble?.de ?? '', /verschoben/);
    // On the new server nobody remembers how far the sync had come.
    const bringBack = await world.takeExchangeAway();
    await bringBack();
    world.exchange.exchange.expireSyncStates();
    assert.equal((await run()).state, 'done');
    assert.equal((await trouble()).state, 'in-step');
    assert.deepEqual([(await world.items(anna, area)).size, persons()], [3, 3]);
  });

  for (const [when, room] of [
    ['before anything is written', 2],
    ['while items are written', 130],
  ] as const) {
    it(`of the disk that the store is on, ${when}, is named, and nothing is lost or doubled when there is room again`, async () => {
      const opened = await connectionsOpened('store.db', begin);
      const [disk] = opened;
      assert.ok(disk);
      const { insert, columns } = {
        columns: world.theirs.prepare('SELECT * FROM ansprechpartner').get() as object,
        insert: (row: object) =>
          world.theirs
            .prepare(
              `INSERT INTO ansprechpartner VALUES (${Object.keys(row)
                .map((name) => `@${name}`)
                .join()})`,
            )
            .run(row),
      };
      for (let count = 0; count < 160; count += 1) {
        insert({ ...columns, ap_nr: 50_000 + count, nachname: `Neu ${count}` });
      }
      disk.pragma(`max_page_count = ${Number(disk.pragma('page_count', { simple: true })) + room}`);
      const report = await run();
      assert.deepEqual([report.state, report.error?.reason], ['failed', 'store-full']);
      assert.match((await trouble()).trouble?.de ?? '', /Festplatte/);
      const half = (await world.items(anna, area)).size;
      assert.equal(half > 3 && half < 163, room > 2);
      disk.pragma('max_page_count = 1000000');
      assert.equal((await run()).state, 'done');
      assert.equal((await trouble()).state, 'in-step');
      assert.deepEqual([(await world.items(anna, area)).size, persons()], [163, 163]);
    });
  }
});

/** SQLite counts a disk's room for each connection: those to files of that name that are opened meanwhile. */
async function connectionsOpened(
  name: string,
  work: () => Promise<void>,
): Promise<Database.Database[]> {
  const opened = new Set<Database.Database>();
  const pragma = Object.getOwnPropertyDescriptor(Database.prototype, 'pragma');
  assert.ok(pragma);
  const { pragma: run } = Database.prototype as {
    pragma: (this: unknown, text: string, more?: object) => unknown;
  };
  Database.prototype.pragma = function (this: Database.Database, ...given) {
    if (this.name.endsWith(name)) opened.add(this);
    return run.apply(this, given);
  };
  try {
    await work();
  } finally {
    Object.defineProperty(Database.prototype, 'pragma', pragma);
  }
  return [...opened];
}
