import { createHmac } from 'node:crypto';
import type { AreaPolicy, Policy } from '../../../server/core/sync/Policy.ts';
import type { Run, Scope, SyncStore } from '../../../server/ports/SyncStore.ts';
import { runSync } from '../../../server/app/sync/runSync.ts';
import { scopeOf } from '../../../server/app/sync/scopeOf.ts';
import type { Stamps } from '../../../server/app/sync/Stamps.ts';
import type { SyncPorts } from '../../../server/app/sync/SyncPorts.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import type { SyncRequest } from '../../../server/app/sync/SyncRequest.ts';
import type { Area, Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from '../../core/sync/sample.ts';
import { MemorySyncStore } from '../../fakes/memorySyncStore.ts';
import { ErpWorld } from '../../fakes/sides/ErpWorld.ts';
import { exchangeManners } from '../../fakes/sides/families/exchangeManners.ts';
import { goodErpManners } from '../../fakes/sides/families/goodErpManners.ts';
import { MailboxWorld } from '../../fakes/sides/MailboxWorld.ts';
import type { Manners } from '../../fakes/sides/Manners.ts';
import { seededChance } from '../../fakes/sides/seededChance.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { Turn } from '../../fakes/sides/Turn.ts';

/** What a bench is made with; everything has a default. */
export interface BenchOptions {
  area?: Area;
  erp?: Manners;
  mailbox?: Manners;
  policy?: Partial<AreaPolicy>;
  brake?: Policy['brake'];
  store?: SyncStore;
  /** The account's id in the store, where that is shared with other benches. */
  account?: string;
  /** The ERP instance, as it stands in stamps. */
  instance?: string;
  /** Decides at every request of a side. */
  turn?: Turn;
}

/** What a run cost, on both sides together. */
export interface Cost {
  get: number;
  write: number;
  read: number;
  written: number;
}

const anna = 'anna@firma.example';

/** Two sides in memory, a store, a clock that moves by itself, and runs of anna's account between them. */
export class SyncBench {
  readonly area: Area;
  readonly account: string;
  readonly instance: string;
  readonly erp: ErpWorld;
  readonly mailbox: MailboxWorld;
  store: SyncStore;
  readonly waits: number[] = [];
  policy: Policy;
  time = Date.UTC(2026, 10, 22, 9);
  turn: Turn;
  #ids = 0;

  constructor(options: BenchOptions = {}) {
    this.area = options.area ?? 'tasks';
    this.account = options.account ?? 'anna';
    this.instance = options.instance ?? 'demo';
    this.policy = sample.policy(this.area, options.policy);
    if (options.brake) this.policy = { ...this.policy, brake: options.brake };
    const world = { clock: () => (this.time += 3), chance: seededChance(1) };
    this.erp = new ErpWorld({ ...world, manners: options.erp ?? goodErpManners });
    this.mailbox = new MailboxWorld({ ...world, manners: options.mailbox ?? exchangeManners });
    this.erp.addUser('anna', 'north');
    this.mailbox.addMailbox(anna);
    this.store = options.store ?? new MemorySyncStore();
    this.turn = options.turn ?? (() => Promise.resolve('go'));
  }

  get scope(): Scope {
    return scopeOf(this.request());
  }

  ports(): SyncPorts {
    const turn: Turn = (point) => this.turn(point);
    return {
      store: this.store,
      stores: { erp: this.erp.open('anna', turn), mailbox: this.mailbox.open(anna, turn) },
      clock: { now: () => (this.time += 1) },
      ids: () => `id${String((this.#ids += 1)).padStart(6, '0')}`,
      stamps,
      pause: (milliseconds) => {
        this.waits.push(milliseconds);
        this.time += milliseconds;
        return Promise.resolve();
      },
    };
  }

  request(change: Partial<SyncRequest> = {}): SyncRequest {
    return {
      account: { id: this.account, mailbox: anna, addresses: [anna], colleagues: [] },
      area: this.area,
      erp: this.instance,
      policy: this.policy,
      today: '2026-11-22',
      ...change,
    };
  }

  /** The process is started again, on that store, between the same two sides; they answer again. */
  restart(store: SyncStore): void {
    this.store = store;
    this.turn = () => Promise.resolve('go');
    this.time += 10 * 60_000;
  }

  async run(change: Partial<SyncRequest> = {}, signal?: AbortSignal): Promise<SyncReport> {
    // Runs are a minute apart, as they are with a schedule.
    this.time += 60_000;
    return await runSync(
      this.request(change),
      this.ports(),
      signal ?? new AbortController().signal,
    );
  }

  make(side: Side, fields: Fields): Thing {
    this.time += 1000;
    return side === 'erp'
      ? this.erp.create('north', this.area, fields)
      : this.mailbox.create(anna, this.area, fields);
  }

  /** What is there, by subject or name, without what was thrown away. */
  live(side: Side): Thing[] {
    const world = side === 'erp' ? this.erp : this.mailbox;
    return world.table.all.filter(
      ({ isGone, area, collection }) =>
        !isGone && area === this.area && !collection.endsWith('/deleted'),
    );
  }

  texts(side: Side, field = 'subject'): string[] {
    return this.live(side)
      .map(({ fields }) => textOf(fields[field]))
      .sort();
  }

  /** What was asked and written since the last time. */
  cost(): Cost {
    const all = [this.erp.countsOf('anna'), this.mailbox.countsOf(anna)];
    const sum = (of: (counts: (typeof all)[number]) => number): number =>
      all.reduce((total, counts) => total + of(counts), 0);
    const now = {
      get: sum(({ calls }) => calls['get'] ?? 0),
      write: sum(({ calls }) => calls['write'] ?? 0),
      read: sum(({ read }) => read),
      written: sum(({ written }) => written),
    };
    const before = this.#cost;
    this.#cost = now;
    return {
      get: now.get - before.get,
      write: now.write - before.write,
      read: now.read - before.read,
      written: now.written - before.written,
    };
  }

  #cost: Cost = { get: 0, write: 0, read: 0, written: 0 };

  async lastRun(): Promise<Run> {
    return (await this.store.runs(this.scope, 1))[0]!;
  }
}

const stamps: Stamps = {
  sign: (facts) => ({ ...facts, mac: macOf(facts) }),
  verify: ({ mac, ...facts }) => mac === macOf(facts),
};

function macOf(facts: object): string {
  const text = JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHmac('sha256', 'bench').update(text).digest('base64url');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
