import assert from 'node:assert/strict';
import { ConnectionLog } from '../../../server/app/operating/ConnectionLog.ts';
import { countAccounts } from '../../../server/app/operating/countAccounts.ts';
import { measuredPorts } from '../../../server/app/operating/measuredPorts.ts';
import type { ServicePorts } from '../../../server/app/service/ServicePorts.ts';
import { AppError } from '../../../server/core/AppError.ts';
import type { Connection } from '../../../server/ports/AccountStore.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import type { Mailbox } from '../../../server/ports/Mailbox.ts';
import type { RecordStore } from '../../../server/ports/RecordStore.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import { journalKeys } from '../../store/journalKeys.ts';
import { SyncBench } from '../sync/SyncBench.ts';

const connection: Connection = {
  ...{ id: 'c1', name: 'Haus', kind: 'ews', url: 'https://mail.example.com/EWS/Exchange.asmx' },
  signIn: { way: 'ntlm', user: 'EXAMPLE\\sync' },
  ...{ impersonates: true, changedAt: 0 },
};
const account = {
  ...{ id: 'a1', mailbox: 'anna@firma.example', name: 'Anna', connection: 'c1', erpUser: 'anna' },
  ...{ company: 'north', zone: 'Europe/Berlin', groups: [], areas: { tasks: true }, choices: {} },
  ...{ preset: 'own', since: '2026-11-22', changes: {}, isPaused: false },
};
const signal = new AbortController().signal;

describe('the services’ ports, measured', () => {
  let store: OpenedStore;
  let counted: string[];
  let connections: ConnectionLog;
  let bench: SyncBench;
  let ports: ServicePorts;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:', { journalKeys });
    await store.accounts.saveConnection(connection, 'secret', 1);
    await store.accounts.addAccount(account, 1);
    counted = [];
    bench = new SyncBench({ store: store.sync, account: 'a1' });
    const clock = { now: () => bench.time };
    connections = new ConnectionLog(() => undefined, clock);
    const sides = bench.ports().stores;
    const own = {
      accounts: store.accounts,
      sync: store.sync,
      clock,
      erp: { name: 'demo', openRecords: () => Promise.resolve(sides.erp) },
      mailboxes: {
        open: () =>
          Promise.resolve({
            mailbox: { records: sides.mailbox } as unknown as Mailbox,
            [Symbol.dispose]: () => undefined,
          }),
      },
    } as unknown as ServicePorts;
    const count = (...words: unknown[]): void => void counted.push(words.join(' '));
    const measures = { request: count, runEnded: count, wrote: count };
    ports = measuredPorts(own, { measures, connections });
  });
  afterEach(() => store.close());

  /** Runs of the bench go through what the ports open. */
  async function run() {
    const caller = { userId: 'anna', company: 'north' };
    const erp = await ports.erp.openRecords!(caller, signal);
    const opened = await ports.mailboxes.open(connection, {
      address: 'anna@firma.example',
      zone: 'Europe/Berlin',
    });
    bench.store = ports.sync;
    const own = bench.ports();
    bench.ports = () => ({ ...own, stores: { erp, mailbox: opened.mailbox.records } });
    return await bench.run();
  }

  it('count runs as they ended, what was written, and each question', async () => {
    bench.make('erp', { subject: 'eins' });
    bench.make('erp', { subject: 'zwei' });
    bench.make('mailbox', { subject: 'drei' });
    const report = await run();
    assert.equal(report.state, 'done', JSON.stringify(report));
    assert.ok(counted.includes('tasks sync done'), counted.join('\n'));
    assert.ok(counted.includes('tasks mailbox create 2'));
    assert.ok(counted.includes('tasks erp create 1'));
    assert.ok(counted.filter((one) => one === 'exchange answered').length > 2);
    assert.ok(counted.filter((one) => one === 'erp answered').length > 2);
    assert.deepEqual(
      connections.entries.map(({ to, connection: name, account: id, trouble }) => [
        to,
        name,
        id,
        trouble,
      ]),
      [
        ['erp', 'demo', null, null],
        ['exchange', 'Haus', 'a1', null],
      ],
    );
    assert.doesNotMatch(JSON.stringify([counted, connections.entries]), /@/);
  });

  it('count what fails by its kind, and note the connection', async () => {
    const fails = new AppError('not-signed-in', 'Wrong password.', { reason: 'http-401' });
    const broken = { collections: () => Promise.reject(fails) } as unknown as RecordStore;
    const failing = measuredPorts(
      {
        ...ports,
        erp: {
          name: 'demo',
          openRecords: () => Promise.resolve(broken),
        } as unknown as ErpConnector,
      },
      {
        measures: { request: (...words: unknown[]) => void counted.push(words.join(' ')) } as never,
        connections,
      },
    );
    const records = await failing.erp.openRecords!({ userId: 'anna', company: 'north' }, signal);
    await assert.rejects(records.collections('tasks', signal), fails);
    assert.deepEqual(counted, ['erp not-signed-in']);
    // Neither a run that is stopped nor a defect of ours says anything about the server.
    for (const error of [
      new AppError('unavailable', 'The server is being stopped.', { reason: 'stopping' }),
      new TypeError('a defect'),
    ]) {
      broken.collections = () => Promise.reject(error);
      await assert.rejects(records.collections('tasks', signal), error);
    }
    assert.equal(counted.length, 1);
    assert.equal(connections.entries[0]?.trouble?.kind, 'not-signed-in');
  });

  it('tell how the accounts are: well, failing, paused, off, and since when', async () => {
    const { accounts, clock } = ports;
    const own = (id: string, change: object) => ({
      ...account,
      ...{ id, mailbox: `${id}@firma.example`, name: id },
      ...change,
    });
    await accounts.addAccount(own('paused', { isPaused: true }), 1);
    await accounts.addAccount(own('nowhere', { company: null }), 1);
    await accounts.addAccount(own('failing', {}), bench.time - 90_000);
    await accounts.noteRun('a1', 'tasks', bench.time - 60_000, null);
    for (const area of ['contacts', 'appointments'] as const) {
      await accounts.noteRun('a1', area, bench.time - 1000, null);
      await accounts.noteRun('failing', area, bench.time - 1000, null);
    }
    await accounts.noteRun('failing', 'tasks', bench.time - 1000, 'Exchange does not answer.');
    const figures = await countAccounts({ accounts, clock });
    assert.deepEqual(figures.accounts, { well: 1, failing: 1, paused: 1, off: 1 });
    // The one that never ran well has waited since it was set up.
    assert.equal(figures.sinceGood.tasks, 90_000);
    assert.equal(figures.sinceGood.contacts, 1000);
  });
});
