import { AppError } from '../../core/AppError.ts';

/** One of many that the store does not take. */
export interface Refused<T> {
  item: T;
  error: AppError;
}

/**
 * Stores many at once; where the store says that a reference would belong to two pairs, those that can be are stored
 * without the others, so that one wrong pair does not keep a whole run from its work (I15).
 *
 * @param save all or nothing of what it is given.
 * @returns those that the store does not take.
 * @throws AppError whatever else the store fails with.
 */
export async function savedApart<T>(
  items: readonly T[],
  save: (some: readonly T[]) => Promise<void>,
): Promise<Refused<T>[]> {
  const [only] = items;
  if (only === undefined) return [];
  try {
    await save(items);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.reason !== 'ref-paired-twice') throw error;
    if (items.length === 1) return [{ item: only, error }];
    const half = Math.ceil(items.length / 2);
    return [
      ...(await savedApart(items.slice(0, half), save)),
      ...(await savedApart(items.slice(half), save)),
    ];
  }
}
