import type { AreaPolicy, Policy } from '../../../server/core/sync/Policy.ts';
import { runSync } from '../../../server/app/sync/runSync.ts';
import type { Stamps } from '../../../server/app/sync/Stamps.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import type { RecordStore } from '../../../server/ports/RecordStore.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from '../../core/sync/sample.ts';
import { MemorySyncStore } from '../../fakes/memorySyncStore.ts';
import { exchangeManners } from '../../fakes/sides/families/exchangeManners.ts';
import { MailboxWorld } from '../../fakes/sides/MailboxWorld.ts';
import { seededChance } from '../../fakes/sides/seededChance.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SyncErpWorld } from './SyncErpWorld.ts';

const anna = 'anna@firma.example';

/** A mailbox in memory and an ERP in a real database, and runs of anna's account between them. */
export class SqlBench {
  readonly erp: SyncErpWorld;
  readonly mailbox: MailboxWorld;
  readonly syncStore = new MemorySyncStore();
  /** What the engine sees of the ERP; a test may put something in between. */
  side: RecordStore;
  policy: Policy;
  #ids = 0;
  #time: { now: number };

  constructor(
    erp: SyncErpWorld,
    side: RecordStore,
    time: { now: number },
    policy: Partial<AreaPolicy> = {},
  ) {
    this.erp = erp;
    this.side = side;
    this.#time = time;
    this.policy = sample.policy(erp.kind.area, policy);
    this.mailbox = new MailboxWorld({
      clock: () => (time.now += 3),
      chance: seededChance(1),
      manners: exchangeManners,
    });
    this.mailbox.addMailbox(anna);
  }

  async run(): Promise<SyncReport> {
    // Runs are ten minutes apart, which is more than any overlap.
    this.#time.now += 600_000;
    return await runSync(
      {
        account: { id: 'anna', mailbox: anna, addresses: [anna], colleagues: [] },
        area: this.erp.kind.area,
        erp: 'demo',
        policy: this.policy,
        today: '2026-11-22',
      },
      {
        store: this.syncStore,
        stores: { erp: this.side, mailbox: this.mailbox.open(anna) },
        clock: { now: () => (this.#time.now += 1) },
        ids: () => `id${String((this.#ids += 1)).padStart(6, '0')}`,
        stamps,
        pause: (milliseconds) => {
          this.#time.now += milliseconds;
          return Promise.resolve();
        },
      },
      new AbortController().signal,
    );
  }

  /** How many writes a report has, on both sides together. */
  static writes({ counts }: SyncReport): number {
    const { create, update } = counts;
    return [create, update, counts.delete].reduce(
      (sum, { erp, mailbox }) => sum + erp + mailbox,
      0,
    );
  }

  make(fields: Fields): Thing {
    return this.mailbox.create(anna, this.erp.kind.area, fields);
  }

  /** What lies in the mailbox and was not thrown away. */
  items(): Thing[] {
    const { area } = this.erp.kind;
    return this.mailbox.table.all.filter(
      (thing) => !thing.isGone && thing.area === area && !thing.collection.endsWith('/deleted'),
    );
  }

  /** One field of all records that are in the ERP, in order. */
  async column(column: string): Promise<unknown[]> {
    const { table, key } = this.erp.kind;
    const rows = await this.erp.theirs.run(
      `select ${column} as said from ${table} order by ${key}`,
    );
    return rows.map((row) => (row as { said: unknown }).said);
  }
}

const stamps: Stamps = {
  sign: (facts) => ({ ...facts, mac: 'c2lnbmVk' }),
  verify: ({ mac }) => mac === 'c2lnbmVk',
};
