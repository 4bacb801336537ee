import type { RecordStore } from '../../ports/RecordStore.ts';
import { withOwn } from './withOwn.ts';

/** Told how each question ended: null where it was answered, else what it failed with. */
export type Told = (error: unknown) => void;

/** A side whose questions are watched. Of a listing each page counts as one. */
export function watchedRecords(records: RecordStore, tell: Told): RecordStore {
  const one = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      const value = await answer;
      tell(null);
      return value;
    } catch (error) {
      tell(error);
      throw error;
    }
  };
  async function* many<T>(pages: AsyncIterable<T>): AsyncGenerator<T> {
    const walk = pages[Symbol.asyncIterator]();
    let isOver = false;
    try {
      for (;;) {
        const next = await one(walk.next()).catch((error: unknown) => {
          isOver = true;
          throw error;
        });
        isOver = next.done === true;
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      // Whoever stops in the midst lets go of what the listing holds open.
      if (!isOver) await walk.return?.();
    }
  }
  const placeFor = records.placeFor?.bind(records);
  const listMembers = records.listMembers?.bind(records);
  const readBlob = records.readBlob?.bind(records);
  return withOwn(records, {
    ...(placeFor && { placeFor: (area, folder, signal) => one(placeFor(area, folder, signal)) }),
    collections: (area, signal) => one(records.collections(area, signal)),
    listChanges: (collection, cursor, signal) =>
      many(records.listChanges(collection, cursor, signal)),
    listRefs: (collection, signal) => many(records.listRefs(collection, signal)),
    get: (area, refs, signal) => one(records.get(area, refs, signal)),
    write: (area, ops, signal) => one(records.write(area, ops, signal)),
    ...(listMembers && {
      listMembers: (collection, signal) => many(listMembers(collection, signal)),
    }),
    ...(readBlob && {
      readBlob: (area, ref, field, blob, signal) => one(readBlob(area, ref, field, blob, signal)),
    }),
    findByStamp: (area, pairIds, signal) => one(records.findByStamp(area, pairIds, signal)),
    listStamped: (collection, signal) => many(records.listStamped(collection, signal)),
  });
}
