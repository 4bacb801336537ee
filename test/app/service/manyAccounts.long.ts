import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { guardSignIn } from '../../../server/app/service/guardSignIn.ts';
import { Scheduler } from '../../../server/app/service/Scheduler.ts';
import { statusOf } from '../../../server/app/service/statusOf.ts';
import { SyncRunner } from '../../../server/app/service/SyncRunner.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import { ServiceWorld } from './ServiceWorld.ts';

const count = 200;
/** Accounts at work, and requests of one sign-in: as the product has them where nothing else is said. */
const [atWork, requests] = [8, 20] as const;
const mailboxes = Array.from({ length: count }, (_, at) => `user${at}@nordwind.example`);

describe(`${count} accounts that start at once`, function () {
  this.timeout(600_000);
  let world: ServiceWorld;
  let accounts: SyncAccount[];
  let runner: SyncRunner;
  let wire: Wire;
  beforeEach(async () => {
    world = await ServiceWorld.start({ tells: false, more: mailboxes });
    accounts = [];
    for (const mailbox of mailboxes) {
      accounts.push(await world.addAccount({ areas: { contacts: true }, mailbox }));
    }
    // As the product wires them, and with pauses as long as there.
    const { accounts: kept } = world.store;
    const guarded = guardSignIn(world.opener, { accounts: kept, clock: world.ports.clock });
    const pause = async (milliseconds: number, signal: AbortSignal) => {
      await wait(milliseconds, undefined, { signal });
    };
    runner = new SyncRunner({ ...world.ports, mailboxes: guarded, pause });
    wire = new Wire(Number(new URL(world.exchange.url).port));
  });
  afterEach(async () => {
    wire.close();
    await runner.stop();
    await world[Symbol.asyncDispose]();
  });

  /** All that is due runs to its end. @returns most accounts that were at work at a time. */
  const runAll = async (): Promise<number> => {
    const scheduler = new Scheduler(world.ports, runner, null, {});
    await scheduler.tick();
    let most = 0;
    let ended = false;
    const watching = (async () => {
      while (!ended) {
        most = Math.max(most, new Set(runner.running.map(({ account }) => account)).size);
        await setImmediate();
      }
    })();
    while (runner.running.length + runner.waiting.length > 0) await setImmediate();
    ended = true;
    await watching;
    return most;
  };
  const states = async () => {
    const all = new Map<string, number>();
    for (const { id } of accounts) {
      const { areas } = await statusOf(world.ports, id, null);
      const state = areas.find(({ area }) => area === 'contacts')?.state ?? 'none';
      all.set(state, (all.get(state) ?? 0) + 1);
    }
    return Object.fromEntries(all);
  };

  it('each end well, never more at work than allowed, though Exchange is busy in between', async () => {
    const { exchange } = world.exchange;
    const most = runAll();
    // In the middle of it, twice: of one mailbox, and of all.
    await until(() => wire.seen > 300);
    exchange.plan({ fault: { kind: 'busy', backOffMilliseconds: 300 }, times: 5 });
    await until(() => wire.seen > 900);
    exchange.plan({ fault: { kind: 'status', status: 503, retryAfter: 1 }, times: 3 });
    assert.ok((await most) <= atWork, `${await most} accounts at work`);
    assert.ok(wire.most <= requests, `${wire.most} requests at a time`);
    assert.deepEqual(await states(), { 'in-step': count });
    assert.equal((await world.items(mailboxes[count - 1]!, 'contacts')).size, 3);
    // Most that Exchange refused were asked again, and nothing else was asked in the meantime.
    assert.ok(wire.refused <= 5 + 3, `${wire.refused} requests went on while Exchange was busy`);
  });

  it('ask a server once that refuses their password, and then nothing until it is changed', async () => {
    await world.connect('wrong');
    await runAll();
    assert.equal(wire.seen, 1);
    assert.deepEqual(await states(), { failed: count });
    const [connection] = await world.store.accounts.connections();
    assert.ok(connection?.refusedAt);
    await world.connect('s');
    world.skew += 60 * 60_000;
    await runAll();
    assert.deepEqual(await states(), { 'in-step': count });
  });

  it('go on where a sign-in is refused once, as by a server under load', async () => {
    const { exchange } = world.exchange;
    const all = runAll();
    await until(() => wire.seen > 300);
    exchange.plan({ fault: { kind: 'status', status: 401 }, times: 1 });
    await all;
    assert.deepEqual(await states(), { 'in-step': count });
    const [connection] = await world.store.accounts.connections();
    assert.equal(connection?.refusedAt ?? null, null);
  });
});

/** What goes to a server of this process. */
class Wire {
  seen = 0;
  /** At a time. */
  most = 0;
  /** That the server did not carry out. */
  refused = 0;
  #under = 0;
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
    subscribe('http.server.request.start', this.#start);
    subscribe('http.server.response.finish', this.#finish);
  }

  close(): void {
    unsubscribe('http.server.request.start', this.#start);
    unsubscribe('http.server.response.finish', this.#finish);
  }

  readonly #start = (message: unknown): void => {
    if (!this.#isOurs(message)) return;
    this.seen += 1;
    this.#under += 1;
    this.most = Math.max(this.most, this.#under);
  };

  readonly #finish = (message: unknown): void => {
    if (!this.#isOurs(message)) return;
    this.#under -= 1;
    const { statusCode } = (message as { response: ServerResponse }).response;
    if (statusCode !== 200) this.refused += 1;
  };

  #isOurs(message: unknown): boolean {
    return (message as { request: IncomingMessage }).request.socket.localPort === this.#port;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
}
