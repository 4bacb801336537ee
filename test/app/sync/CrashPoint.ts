import type { Turn } from '../../fakes/sides/Turn.ts';
import type { SyncStore } from '../../../server/ports/SyncStore.ts';

/** The process is dead: nothing it does has any effect any more. */
export class Killed extends Error {}

/**
 * Counts the points at which something becomes durable, before and after each, and kills the process at one of them:
 * from then on whatever it asks of the store or of a side fails.
 */
export class CrashPoint {
  readonly at: number;
  reached = 0;
  isDead = false;

  /** @param at the number of the point; 0 for never. */
  constructor(at: number) {
    this.at = at;
  }

  pass(): void {
    if (this.isDead) throw new Killed();
    this.reached += 1;
    if (this.reached !== this.at) return;
    this.isDead = true;
    throw new Killed();
  }

  /** Remote writes are durable points; whatever is asked after death fails. */
  get turn(): Turn {
    return (point) => {
      if (this.isDead) throw new Killed();
      if (point.includes('.write.')) this.pass();
      return Promise.resolve('go');
    };
  }

  store(store: SyncStore): SyncStore {
    const durable = new Set<PropertyKey>([
      'lease',
      'saveObservations',
      'dropCursor',
      'settle',
      'savePairs',
      'forgetPairs',
      'saveIntents',
      'commit',
      'setAside',
      'takeBack',
      'saveRun',
    ]);
    return new Proxy(store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]): unknown => {
          if (this.isDead) throw new Killed();
          if (!durable.has(name)) return method.apply(target, args) as unknown;
          return (async () => {
            this.pass();
            const result: unknown = await method.apply(target, args);
            this.pass();
            return result;
          })();
        };
      },
    });
  }
}
