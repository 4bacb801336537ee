import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { runSync } from '../../../../server/app/sync/runSync.ts';
import type { Stamps } from '../../../../server/app/sync/Stamps.ts';
import type { SyncPorts } from '../../../../server/app/sync/SyncPorts.ts';
import type { SyncReport } from '../../../../server/app/sync/SyncReport.ts';
import type { AreaPolicy, Policy } from '../../../../server/core/sync/Policy.ts';
import type { RecordStore } from '../../../../server/ports/RecordStore.ts';
import type { StartOptions } from '../../../../server/sandbox/exchange/StartOptions.ts';
import type { Area } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { sample } from '../../../core/sync/sample.ts';
import { MemorySyncStore } from '../../../fakes/memorySyncStore.ts';
import { ErpWorld } from '../../../fakes/sides/ErpWorld.ts';
import { goodErpManners } from '../../../fakes/sides/families/goodErpManners.ts';
import { seededChance } from '../../../fakes/sides/seededChance.ts';
import type { Thing } from '../../../fakes/sides/Thing.ts';
import type { MailboxSettings } from '../../../../server/mailbox/ews/mailbox/MailboxParts.ts';
import { never } from '../never.ts';
import { EwsWorld } from './EwsWorld.ts';

const anna = 'anna@firma.example';

/** What a bench is made with; everything has a default. */
export interface BenchOptions {
  policy?: Partial<AreaPolicy>;
  brake?: Policy['brake'];
  settings?: Partial<MailboxSettings>;
  exchange?: Partial<StartOptions>;
}

/** An ERP in memory and Anna's mailbox on an emulated Exchange, over HTTP, and runs of the sync between them. */
export class EwsBench implements AsyncDisposable {
  readonly area: Area;
  readonly world: EwsWorld;
  readonly erp: ErpWorld;
  readonly waits: number[] = [];
  /** What the sync sees of the mailbox; a test may put something before it. */
  mailbox: RecordStore;
  store = new MemorySyncStore();
  time = Date.UTC(2026, 10, 22, 9);
  readonly #policy: Policy;
  #ids = 0;

  private constructor(area: Area, world: EwsWorld, { policy, brake }: BenchOptions) {
    this.area = area;
    this.world = world;
    this.mailbox = world.store;
    this.erp = new ErpWorld({
      manners: goodErpManners,
      clock: () => (this.time += 3),
      chance: seededChance(1),
    });
    this.erp.addUser('anna', 'north');
    const whole = sample.policy(area, policy);
    this.#policy = brake === undefined ? whole : { ...whole, brake };
  }

  static async start(area: Area, options: BenchOptions = {}): Promise<EwsBench> {
    return new EwsBench(area, await EwsWorld.start(options.settings, options.exchange), options);
  }

  /** Nothing went out to anybody, whatever happened. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.world[Symbol.asyncDispose]();
    assert.deepEqual(this.world.server.exchange.outbox, []);
  }

  async run(): Promise<SyncReport> {
    // Runs are a minute apart, as they are with a schedule.
    this.time += 60_000;
    this.world.clock.pass(60);
    const ports: SyncPorts = {
      store: this.store,
      stores: { erp: this.erp.open('anna', () => Promise.resolve('go')), mailbox: this.mailbox },
      clock: { now: () => (this.time += 1) },
      ids: () => `id${String((this.#ids += 1)).padStart(6, '0')}`,
      stamps,
      pause: (milliseconds) => {
        this.waits.push(milliseconds);
        this.time += milliseconds;
        this.world.clock.pass(milliseconds / 1000);
        return Promise.resolve();
      },
    };
    const account = { id: 'anna', mailbox: anna, addresses: [anna], colleagues: [] };
    const request = { account, area: this.area, erp: 'demo', policy: this.#policy };
    return await runSync({ ...request, today: '2026-11-22' }, ports, never);
  }

  /** The process is started anew after it was killed: whatever it held is free by then. */
  restart(): void {
    this.mailbox = this.world.store;
    this.time += 10 * 60_000;
  }

  makeRecord(fields: Fields): Thing {
    this.time += 1000;
    return this.erp.create('north', this.area, fields);
  }

  makeItem(fields: Fields): Promise<string> {
    return this.world.create(this.area, fields);
  }

  /** What the ERP has, without what was deleted. */
  records(): Thing[] {
    return this.erp.table.all.filter(({ isGone, area }) => !isGone && area === this.area);
  }

  /** What lies in the area's folder, by reference. */
  async items(): Promise<Map<string, Fields>> {
    const refs = await this.world.refs(await this.world.home(this.area));
    const got = await this.world.store.get(this.area, refs, never);
    return new Map(
      got.map((each): [string, Fields] => {
        assert.equal(each.state, 'found');
        return [each.ref, each.record.fields];
      }),
    );
  }

  /** The texts of a field on both sides, each in order. */
  async texts(field: string): Promise<{ erp: string[]; mailbox: string[] }> {
    const text = (fields: Fields): string => {
      const value = fields[field];
      return typeof value === 'string' ? value : '';
    };
    return {
      erp: this.records()
        .map(({ fields }) => text(fields))
        .sort(),
      mailbox: [...(await this.items()).values()].map(text).sort(),
    };
  }

  /** The one item whose field says that. */
  async itemWith(field: string, value: string): Promise<string> {
    const found = [...(await this.items())].filter(([, fields]) => fields[field] === value);
    assert.equal(found.length, 1);
    return found[0]?.[0] ?? '';
  }

  /** Requests that something cost, by operation. */
  async cost(work: () => Promise<unknown>): Promise<Record<string, number>> {
    const before = this.world.requests();
    await work();
    return Object.fromEntries(
      [...this.world.requests()]
        .map(([name, count]): [string, number] => [name, count - (before.get(name) ?? 0)])
        .filter(([, count]) => count > 0)
        .sort(),
    );
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
