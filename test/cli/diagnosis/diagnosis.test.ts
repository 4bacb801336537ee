import assert from 'node:assert/strict';
import fs from 'node:fs';
import { diagnosis } from '../../../server/cli/diagnosis/diagnosis.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { SyncBench } from '../../app/sync/SyncBench.ts';
import { LinkWorld } from '../../store/LinkWorld.ts';
import { secrets, StoreConsole } from '../store/StoreConsole.ts';

/** Seeded below, in every place that a person or a company can be named in. */
const seeded = [
  ...Object.values(secrets),
  ...['secret-firm', 'SECRETFIRM', 'Geheimprojekt', 'Kranich', 'kranich', 'c0nnection-secret'],
  ...['benutzer-77', 'mandant-99', '@'],
];

interface Facts {
  program: { node: string };
  settings: Record<string, Record<string, unknown>>;
  store: { kind: string; schema: string[]; rows: Record<string, number> };
  sync: {
    accounts: { id: string; areas: { area: string; runs: Record<string, unknown>[] }[] }[];
  };
  sides: { exchange: { can: object }; erp: object };
}

describe('erp-link diagnosis', () => {
  let at: StoreConsole;
  beforeEach(function () {
    this.timeout(60_000);
    at = new StoreConsole();
  });
  afterEach(() => at.end());

  async function live(): Promise<void> {
    const key = Buffer.from(secrets.key, 'base64');
    const store = await openStore(at.store, { journalKeys: [key] });
    const links = new LinkWorld(store.links, 'demo');
    const person = await links.pair('Kranich', 'mandant-99');
    const mail = links.mail({ identity: 'mid:<1@secret-firm.example>', subject: 'Geheimprojekt' });
    await links.link(person, mail, '1');
    const { accounts } = store;
    await accounts.saveConnection(
      {
        ...{ id: 'c1', name: 'Post Kranich', kind: 'ews' },
        ...{ url: 'https://mail.secret-firm.example/EWS/Exchange.asmx', impersonates: true },
        signIn: { way: 'ntlm', user: 'SECRETFIRM\\kranich' },
      },
      'c0nnection-secret',
      1,
    );
    await accounts.addAccount(
      {
        ...{ id: 'a1', mailbox: 'kranich@secret-firm.example', name: 'Frau Kranich' },
        ...{
          connection: 'c1',
          erpUser: 'benutzer-77',
          company: new SyncBench().scope.company,
          zone: 'Europe/Berlin',
        },
        ...{ groups: [], areas: { tasks: true }, choices: {}, preset: 'own', since: '2026-11-22' },
        ...{ changes: {}, isPaused: false },
      },
      1,
    );
    await accounts.noteRun('a1', 'tasks', 5, 'Kranich@secret-firm.example was refused.');
    const bench = new SyncBench({ store: store.sync, account: 'a1' });
    bench.make('erp', { subject: 'Geheimprojekt' });
    await bench.run();
    bench.make('mailbox', { subject: 'Geheimprojekt Kranich' });
    await bench.run();
    await store.close();
  }

  it('tells versions, settings, schema, counts, how runs ended and what the sides can', async () => {
    await live();
    const file = at.at('d.json');
    assert.equal(await at.call(diagnosis, [file]), 0, at.err.join());
    const facts = JSON.parse(fs.readFileSync(file, 'utf8')) as Facts;
    assert.equal(facts.program.node, process.version);
    assert.deepEqual(facts.settings['store'], { scheme: 'sqlite:', port: '' });
    assert.deepEqual(facts.settings['storeKeys'], [{ secret: 'there' }]);
    assert.equal(facts.settings['rates']?.['perAccount'], 600);
    assert.equal(facts.store.kind, 'sqlite');
    assert.equal(facts.store.schema[0], '001-links');
    assert.deepEqual([facts.store.rows['link'], facts.store.rows['sync_pair']], [1, 2]);
    const tasks = facts.sync.accounts[0]!.areas.find(({ area }) => area === 'tasks')!;
    const last = tasks.runs[0]!;
    assert.deepEqual([last['kind'], last['state'], last['inStep']], ['sync', 'done', 2]);
    assert.deepEqual((last['counts'] as { create: unknown }).create, { erp: 1, mailbox: 0 });
    assert.ok('guard' in facts.sides.exchange.can);
    assert.ok(!('failed' in facts.sides.erp), JSON.stringify(facts.sides.erp));
  });

  it('holds no secret, address, subject or name', async () => {
    await live();
    const file = at.at('d.json');
    await at.call(diagnosis, [file]);
    const text = fs.readFileSync(file, 'utf8');
    // They are there to be found, and are not.
    assert.ok(fs.readFileSync(at.at('erp-link.db'), 'utf8').includes('Geheimprojekt'));
    assert.deepEqual(
      seeded.filter((word) => text.includes(word)),
      [],
    );
    assert.ok(!text.includes(at.folder), 'nor where things lie');
    if (process.platform !== 'win32') assert.equal(fs.statSync(file).mode & 0o077, 0);
  });

  it('is written also where nothing works, and says what failed by its kind alone', async () => {
    fs.writeFileSync(at.at('erp-link.db'), 'Geheimprojekt '.repeat(1000));
    const file = at.at('d.json');
    assert.equal(await at.call(diagnosis, [file]), 0, at.err.join());
    const text = fs.readFileSync(file, 'utf8');
    const facts = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual(facts['store'], { failed: { kind: 'bad-answer', reason: 'store-damaged' } });
    assert.deepEqual(facts['sync'], { failed: { kind: 'bad-answer', reason: 'store-damaged' } });
    fs.rmSync(file);
    fs.writeFileSync(at.settings, JSON.stringify({ publicUrl: 'Geheimprojekt', Kranich: 1 }));
    assert.equal(await at.call(diagnosis, [file]), 0);
    const wrong = fs.readFileSync(file, 'utf8');
    assert.match(wrong, /"publicUrl"/);
    for (const one of [text, wrong]) {
      assert.deepEqual(
        seeded.filter((word) => one.includes(word)),
        [],
      );
    }
  });

  it('never takes the place of a file, and needs one', async () => {
    const file = at.at('d.json');
    fs.writeFileSync(file, 'mine');
    assert.equal(await at.call(diagnosis, [file]), 1);
    assert.equal(fs.readFileSync(file, 'utf8'), 'mine');
    assert.equal(await at.call(diagnosis, []), 2);
  });
});
