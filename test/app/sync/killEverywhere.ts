import assert from 'node:assert/strict';
import type { SyncPorts } from '../../../server/app/sync/SyncPorts.ts';
import type { SyncStore } from '../../../server/ports/SyncStore.ts';
import { CrashPoint, Killed } from './CrashPoint.ts';
import type { SyncBench } from './SyncBench.ts';

/** What is killed at every point, one after the other. */
export interface Killing {
  /** Makes the world anew, always the same. */
  begin: () => Promise<SyncBench>;
  /** What is killed, and asked for again afterwards. */
  work: (bench: SyncBench, ports: SyncPorts) => Promise<unknown>;
  /** What counts in the end. */
  end: (bench: SyncBench) => unknown;
  /** Whether the sync runs twice after it. */
  isSynced?: boolean;
  /** Of so many points one, where each takes long; all of them when absent. */
  oneOf?: number;
}

/**
 * Kills the work before and after each durable point, asks for it again, and compares the end with that of a work that
 * nobody killed. @returns How many points there were, or a little fewer where not all are tried.
 */
export async function killEverywhere({
  begin,
  work,
  end,
  isSynced = true,
  oneOf = 1,
}: Killing): Promise<number> {
  const wanted = await finish(await begin());
  for (let at = 1; ; at += oneOf) {
    const bench = await begin();
    const point = new CrashPoint(at);
    bench.turn = point.turn;
    const ports = bench.ports();
    try {
      await work(bench, { ...ports, store: mortal(point, ports.store) });
      return at - 1;
    } catch (error) {
      if (!(error instanceof Killed) && !point.isDead) throw error;
    }
    bench.turn = () => Promise.resolve('go');
    // The dead one's lease runs out.
    bench.time += 10 * 60_000;
    assert.deepEqual(await finish(bench), wanted, `killed at point ${at}`);
  }

  async function finish(bench: SyncBench): Promise<unknown> {
    await work(bench, bench.ports());
    if (isSynced) for (let round = 0; round < 2; round += 1) await bench.run();
    return end(bench);
  }
}

/** Forgetting a scope is a durable point too. */
function mortal(point: CrashPoint, store: SyncStore): SyncStore {
  return new Proxy(point.store(store), {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (name !== 'forgetScope' && name !== 'leaseDamaged') return method;
      return async (...args: unknown[]) => {
        point.pass();
        const result: unknown = await (method as (...all: unknown[]) => unknown)(...args);
        point.pass();
        return result;
      };
    },
  });
}
