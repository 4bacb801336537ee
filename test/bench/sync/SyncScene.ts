import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runSync } from '../../../server/app/sync/runSync.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import type { Baseline, Pair } from '../../../server/core/sync/Pair.ts';
import { ownDefault } from '../../../server/core/sync/presets/ownDefault.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import { sides, type Side } from '../../../shared/records/Area.ts';
import { LargeSide } from './LargeSide.ts';
import { taskOf } from './taskOf.ts';

const scope = { account: 'anna', erp: 'demo', company: 'north', area: 'tasks' as const };
const mailbox = 'anna@firma.example';

/** Pairs that are put into the store at once. */
const batch = 5_000;

/** An account of any size with a store in a SQLite file, and runs of it whose cost is counted. */
export class SyncScene {
  readonly stores: Record<Side, LargeSide>;
  readonly store: OpenedStore;
  readonly #statements: { count: number };
  readonly #folder: string;

  private constructor(
    stores: Record<Side, LargeSide>,
    store: OpenedStore,
    statements: { count: number },
    folder: string,
  ) {
    this.stores = stores;
    this.store = store;
    this.#statements = statements;
    this.#folder = folder;
  }

  /** @param size of things on each side, or on one alone. */
  static async open(size: Record<Side, number>): Promise<SyncScene> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-bench-'));
    const statements = { count: 0 };
    const store = await openStore(`sqlite:${path.join(folder, 'store.db')}`, {
      journalKeys: [new Uint8Array(32).fill(1)],
      onStatement: () => (statements.count += 1),
    });
    const stores = {
      erp: new LargeSide('erp', size.erp),
      mailbox: new LargeSide('mailbox', size.mailbox),
    };
    return new SyncScene(stores, store, statements, folder);
  }

  /** Puts pairs of everything into the store, and cursors behind it: as if all had been in step for long. */
  async pairAll(size: number): Promise<void> {
    const { sync } = this.store;
    const lease = await sync.lease(scope, 'filling', Date.now(), Date.now() + 3_600_000);
    if (lease === null) throw new Error('The store is in use.');
    for (let at = 0; at < size; at += batch) {
      const length = Math.min(batch, size - at);
      const pairs = Array.from({ length }, (_, place) => this.#pair(at + place));
      await sync.savePairs(lease, pairs, []);
    }
    for (const side of sides) {
      await sync.saveObservations(lease, side, 'all', [], this.stores[side].cursor);
    }
    await sync.release(lease);
  }

  /** A run, and what it cost; `onProgress` is called after every page and batch. */
  async run(
    onProgress?: () => void,
  ): Promise<{ report: SyncReport; statements: number; cost: LargeSide['cost'] }> {
    const before = this.#cost();
    const statements = this.#statements.count;
    let ids = 0;
    const report = await runSync(
      {
        account: { id: scope.account, mailbox, addresses: [mailbox], colleagues: [] },
        area: scope.area,
        erp: 'demo',
        policy: ownDefault({ company: 'north', today: '2026-11-22' }),
        today: '2026-11-22',
        ...(onProgress && { onProgress }),
      },
      {
        store: this.store.sync,
        stores: this.stores,
        clock: { now: () => Date.now() },
        ids: () => `${Date.now()}-${(ids += 1)}`,
        stamps: {
          sign: (facts) => ({ ...facts, mac: digest(JSON.stringify(facts)) }),
          verify: ({ mac, ...facts }) => mac === digest(JSON.stringify(facts)),
        },
        pause: () => Promise.reject(new Error('Nothing waits in this measurement.')),
      },
      new AbortController().signal,
    );
    const after = this.#cost();
    return {
      report,
      statements: this.#statements.count - statements,
      cost: {
        calls: after.calls - before.calls,
        itemsRead: after.itemsRead - before.itemsRead,
        itemsWritten: after.itemsWritten - before.itemsWritten,
      },
    };
  }

  get fileBytes(): number {
    const files = fs.readdirSync(this.#folder);
    return files.reduce((sum, file) => sum + fs.statSync(path.join(this.#folder, file)).size, 0);
  }

  async close(): Promise<void> {
    await this.store.close();
    fs.rmSync(this.#folder, { recursive: true });
  }

  #pair(number: number): Pair {
    const baseline = (side: Side): Baseline => ({
      ref: this.stores[side].refOf(number),
      version: '1',
      fields: taskOf(number).fields,
      native: null,
    });
    return {
      id: `pair-${number}`,
      account: scope.account,
      area: scope.area,
      identity: this.stores.erp.refOf(number),
      erp: baseline('erp'),
      mailbox: baseline('mailbox'),
      origin: 'erp',
      isOwner: true,
      conflict: null,
    };
  }

  #cost(): LargeSide['cost'] {
    const { erp, mailbox: items } = this.stores;
    return {
      calls: erp.cost.calls + items.cost.calls,
      itemsRead: erp.cost.itemsRead + items.cost.itemsRead,
      itemsWritten: erp.cost.itemsWritten + items.cost.itemsWritten,
    };
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
