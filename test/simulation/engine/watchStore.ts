import type { SyncStore } from '../../../server/ports/SyncStore.ts';
import { AppError } from '../../../server/core/AppError.ts';
import type { Decision } from './Scheduler.ts';

/** Told of every call that had its effect, with what it was given. */
export type StoreSpy = (method: string, args: readonly unknown[]) => void;

type Call = (...args: unknown[]) => unknown;

/**
 * A store whose every call takes a turn before and after its effect, as a database across a network does: it may fail
 * before, or have done it and fail to say so, and the process may be killed in between.
 */
export function watchStore(
  store: SyncStore,
  turn: (point: string) => Promise<Decision>,
  spy: StoreSpy,
): SyncStore {
  const ask = async (point: string): Promise<void> => {
    if ((await turn(point)) === 'go') return;
    throw new AppError('unavailable', 'The database does not answer.', { reason: 'simulated' });
  };
  const once =
    (name: string, call: Call): Call =>
    async (...args) => {
      await ask(`store.${name}.before`);
      const result = await call.apply(store, args);
      spy(name, args);
      await ask(`store.${name}.after`);
      return result;
    };
  const pages = (name: string, call: Call): Call =>
    async function* (...args) {
      const source = call.apply(store, args) as AsyncIterable<unknown>;
      const pages = source[Symbol.asyncIterator]();
      try {
        for (;;) {
          await ask(`store.${name}.before`);
          const page = await pages.next();
          if (page.done === true) return;
          yield page.value;
        }
      } finally {
        await pages.return?.();
      }
    };
  return new Proxy(store, {
    get(target, name) {
      const call = Reflect.get(target, name) as Call;
      const method = String(name);
      return iterating.has(method) ? pages(method, call) : once(method, call);
    },
  });
}

const iterating = new Set(['observations', 'allPairs', 'pairsAsked', 'pairsToMake', 'journal']);
