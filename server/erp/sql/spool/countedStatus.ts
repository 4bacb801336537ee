import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { tableName } from '../database/tableName.ts';
import type { CountedPlace } from './CountedPlace.ts';
import { expired } from './expired.ts';
import type { SpoolAt } from './SpoolReader.ts';
import { stateOf } from './stateOf.ts';

/** How a spool that counts its rows is now. */
export interface CountedStatus {
  id: string;
  cleaned: bigint;
  /** The greatest number that is committed; 0 in an empty spool. */
  top: bigint;
  /** Seconds of the server's clock. */
  now: number;
}

/** The row's time as a text, and the server's clock. */
export interface CountedWords {
  at: RawBuilder<unknown>;
  now: RawBuilder<unknown>;
}

/**
 * Asks for the status and for the witness of a place (the row it stands at), in one statement.
 * @throws AppError `cursor-expired` for a place of another spool, of one that was restored, or that was cleaned up.
 */
export async function countedStatus(
  { database, tables, signal }: SpoolAt,
  words: CountedWords,
  place: CountedPlace | null,
): Promise<CountedStatus> {
  const spool = tableName(tables.spool);
  const [row] = await database.run(
    sql`
      select ${stateOf(tables, 'id')} as id, ${stateOf(tables, 'cleaned')} as cleaned, ${words.now} as now,
        (select max(seq) from ${spool}) as top,
        (select ${words.at} from ${spool} where seq = ${BigInt(place?.after ?? 0)}) as witness`,
    signal,
  );
  const status = {
    id: String(row?.['id'] ?? ''),
    cleaned: BigInt(String(row?.['cleaned'] ?? 0)),
    top: BigInt(String(row?.['top'] ?? 0)),
    now: Number(row?.['now'] ?? 0),
  };
  if (place === null) return status;
  if (place.id !== status.id) throw expired('other-spool');
  const first = place.gaps.reduce(
    (least, [from]) => (BigInt(from) - 1n < least ? BigInt(from) - 1n : least),
    BigInt(place.after),
  );
  if (first < status.cleaned) throw expired('cleaned');
  const witness = row?.['witness'] ?? null;
  const isThere = witness !== null || BigInt(place.after) <= status.cleaned;
  if (!isThere || (witness !== null && place.at !== null && String(witness) !== place.at)) {
    throw expired('restored');
  }
  return status;
}
