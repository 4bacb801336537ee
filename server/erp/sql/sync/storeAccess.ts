import { AppError } from '../../../core/AppError.ts';
import { readPermissions } from '../rights/readPermissions.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { maySeeKind } from '../rights/visibleTo.ts';
import { kindHidden } from './kindHidden.ts';
import type { Listing } from './list/Listing.ts';
import { partId } from './partId.ts';
import type { RecordStoreOptions } from './RecordStoreOptions.ts';
import type { Runner } from './Runner.ts';
import type { SqlSync } from './SqlSync.ts';
import { unknownName } from './unknownName.ts';

/** How one account gets at its ERP for a question. */
export interface StoreAccess {
  /** The ERP as it is now, what the account may see in it, and how to ask it. @throws AppError. */
  begin: (
    signal: AbortSignal,
  ) => Promise<{ ready: SqlSync; permissions: Permissions; run: Runner }>;
  /** For a listing, which asks page by page what the account may see. @throws AppError for an unknown collection. */
  beginListing: (collection: string, signal: AbortSignal) => Promise<Listing>;
  /** A signal that ends when this one does, or when the ERP took too long. */
  limited: (signal: AbortSignal) => AbortSignal;
  /** A table or column that went away under our hands is looked for anew, so that the next question tells which. */
  watched: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The access of one account, to an ERP that may change its tables meanwhile. */
export function storeAccess({ sync, forget, account, timeLimit }: RecordStoreOptions): StoreAccess {
  const limited = (signal: AbortSignal) =>
    AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError && error.kind === 'not-configured') forget();
      throw error;
    }
  };
  const permissionsIn = ({ erp }: SqlSync, signal: AbortSignal) =>
    readPermissions(erp, account, limited(signal));
  const open = async (signal: AbortSignal) => {
    signal.throwIfAborted();
    const ready = await sync(limited(signal));
    const run: Runner = (query) => watched(() => ready.erp.database.run(query, limited(signal)));
    return { ready, run };
  };
  return {
    limited,
    watched,
    async begin(signal) {
      const { ready, run } = await open(signal);
      return { ready, run, permissions: await permissionsIn(ready, signal) };
    },
    async beginListing(collection, signal) {
      const { ready, run } = await open(signal);
      const part = [...ready.parts.values()].flat().find((one) => partId(one) === collection);
      if (!part) throw unknownName('collection');
      return {
        erp: ready.erp,
        part,
        company: account.company,
        source: ready.spooled.has(part.id) ? ready.source : null,
        run,
        signal,
        permissions: async () => {
          signal.throwIfAborted();
          const permissions = await permissionsIn(ready, signal);
          if (maySeeKind(part.kind, permissions)) return permissions;
          throw kindHidden();
        },
      };
    },
  };
}
