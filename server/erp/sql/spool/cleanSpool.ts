import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { readPlace } from './readPlace.ts';
import { speaksTriggers } from './speaksTriggers.ts';
import { spoolReaders } from './spoolReaders.ts';
import { tablesOf } from './tablesOf.ts';

/** Seconds for which changes are kept for a reader nobody knows of, such as a backup of ours: 30 days. */
const usualKeeping = 30 * 24 * 3600;

/** What may be removed. */
export interface CleaningWish {
  /** The places of all readers there are. What all of them have passed is removed; none given: only by age. */
  places: readonly string[];
  /** Seconds after which a change is removed although somebody has not read it; 30 days where not said. */
  keepSeconds?: number;
}

/**
 * Removes changes that nobody needs any more, a few thousand at a time, so that the ERP's own writes never wait long.
 * A reader who comes with an older place is told `cursor-expired` and reads everything again.
 * @returns how many were removed.
 * @throws AppError as SqlDatabase.transaction; `cursor-expired` where a text among the places is none.
 */
export async function cleanSpool(
  database: SqlDatabase,
  mapping: Mapping,
  { places, keepSeconds = usualKeeping }: CleaningWish,
  signal: AbortSignal,
): Promise<number> {
  const { dialect } = database;
  if (!speaksTriggers(dialect)) return 0;
  const at = { database, tables: tablesOf(mapping), signal };
  return await spoolReaders[dialect].clean(at, places.map(readPlace), keepSeconds);
}
