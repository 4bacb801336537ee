import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../core/AppError.ts';
import type { ErpCaller, ErpConnector } from '../../ports/ErpConnector.ts';
import type { RecordStore } from '../../ports/RecordStore.ts';

/**
 * How an ERP fails:
 * - `none`: it does not;
 * - `down`: nothing can be reached;
 * - `slow`: every answer takes this many milliseconds, or until the caller gives up;
 * - `nonsense`: it answers, but nothing can be understood.
 */
export type ErpFault =
  | { type: 'none' }
  | { type: 'down' }
  | { type: 'slow'; milliseconds: number }
  | { type: 'nonsense' };

/** An ERP whose fault can be switched while it runs. */
export interface FaultyErp extends ErpConnector {
  fault: ErpFault;
}

/** Puts faults in front of a real connector: for tests, and for trying out how the pane takes them. */
export function faultyErp(erp: ErpConnector): FaultyErp {
  const pass = async (signal: AbortSignal): Promise<void> => {
    const { fault } = faulty;
    if (signal.aborted) throw ended();
    if (fault.type === 'down') {
      throw new AppError('unavailable', 'The ERP’s database cannot be reached at the moment.', {
        reason: 'database-failed',
      });
    }
    if (fault.type === 'nonsense') throw nonsense();
    if (fault.type !== 'slow') return;
    try {
      await setTimeout(fault.milliseconds, undefined, { signal });
    } catch {
      throw ended();
    }
  };
  const paged = async function* <T>(signal: AbortSignal, pages: AsyncIterable<T>) {
    await pass(signal);
    for await (const page of pages) {
      yield page;
      await pass(signal);
    }
  };
  const { files, inserts } = erp;
  const faulty: FaultyErp = {
    fault: { type: 'none' },
    name: erp.name,
    kinds: erp.kinds,
    async signIn(login, password, signal) {
      await pass(signal);
      return erp.signIn(login, password, signal);
    },
    async findUser(userId, signal) {
      await pass(signal);
      return erp.findUser(userId, signal);
    },
    async get(refs, as, signal) {
      // One sick record is answered for by itself, so nonsense everywhere is every record failing.
      if (faulty.fault.type === 'nonsense') {
        return refs.map((ref) => ({ state: 'failed', ref, error: nonsense() }));
      }
      await pass(signal);
      return erp.get(refs, as, signal);
    },
    async show(ref, as, signal) {
      await pass(signal);
      return erp.show(ref, as, signal);
    },
    async related(ref, kind, as, after, signal) {
      await pass(signal);
      return erp.related(ref, kind, as, after, signal);
    },
    ...(files && {
      files: {
        kinds: files.kinds,
        keepsDocuments: files.keepsDocuments,
        async find(area, messageId, as, signal) {
          await pass(signal);
          return files.find(area, messageId, as, signal);
        },
        async file(mail, known, as, signal) {
          await pass(signal);
          return files.file(mail, known, as, signal);
        },
        async withdraw(area, ref, as, signal) {
          await pass(signal);
          await files.withdraw(area, ref, as, signal);
        },
      },
    }),
    ...(inserts && {
      inserts: {
        async show(ref, as, signal) {
          await pass(signal);
          return inserts.show(ref, as, signal);
        },
        async open(ref, as, most, signal) {
          await pass(signal);
          return inserts.open(ref, as, most, signal);
        },
      },
    }),
    listDirectory: (cursor, signal) => paged(signal, erp.listDirectory(cursor, signal)),
    listRefs: (signal) => paged(signal, erp.listRefs(signal)),
    ...(erp.syncedAs && { syncedAs: erp.syncedAs.bind(erp) }),
    ...(erp.recordOf && { recordOf: erp.recordOf.bind(erp) }),
    ...(erp.forms && {
      forms: async (as: ErpCaller, signal: AbortSignal) => {
        await pass(signal);
        return (await erp.forms?.(as, signal)) ?? [];
      },
    }),
    ...(erp.openRecords && {
      openRecords: async (as: ErpCaller, signal: AbortSignal) => {
        await pass(signal);
        const opened = await erp.openRecords?.(as, signal);
        if (opened === undefined) throw nonsense();
        return withFaults(opened, pass);
      },
    }),
    async ping(signal) {
      await pass(signal);
      await erp.ping(signal);
    },
    close: () => erp.close(),
  };
  return faulty;
}

/** What is written and read by it fails alike; how it lists is not disturbed. */
function withFaults(store: RecordStore, pass: (signal: AbortSignal) => Promise<void>): RecordStore {
  const faulty = Object.create(store) as RecordStore;
  return Object.assign(faulty, {
    collections: async (...asked: Parameters<RecordStore['collections']>) => {
      await pass(asked[1]);
      return await store.collections(...asked);
    },
    get: async (...asked: Parameters<RecordStore['get']>) => {
      await pass(asked[2]);
      return await store.get(...asked);
    },
    write: async (...asked: Parameters<RecordStore['write']>) => {
      await pass(asked[2]);
      return await store.write(...asked);
    },
  });
}

function nonsense(): AppError {
  return new AppError(
    'bad-answer',
    'The ERP’s database gave an answer that cannot be understood.',
    {
      reason: 'database-failed',
    },
  );
}

function ended(): AppError {
  return new AppError('unavailable', 'The ERP did not answer in time.', { reason: 'timeout' });
}
