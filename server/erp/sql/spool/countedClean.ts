import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { tableName } from '../database/tableName.ts';
import { CountedPlace } from './CountedPlace.ts';
import { keepCleaned } from './keepCleaned.ts';
import type { PlaceBody, SpoolAt } from './SpoolReader.ts';

/** Rows that are looked at, and removed, at once. */
const slice = 5000;

/** SpoolReader.clean of a spool that counts its rows. @param isOld whether a row was written more than so many seconds ago. */
export async function countedClean(
  { database, tables, signal }: SpoolAt,
  passed: readonly PlaceBody[],
  isOld: RawBuilder<boolean>,
): Promise<number> {
  const spool = tableName(tables.spool);
  const floors = passed.map((body) => {
    const { after, gaps } = CountedPlace.parse(body);
    return gaps.reduce((least, [from]) => min(least, BigInt(from) - 1n), BigInt(after));
  });
  const floor = floors.length === 0 ? 0n : floors.reduce(min);
  let removed = 0;
  for (;;) {
    const count = await database.transaction(async (open) => {
      const [row] = await open.run(sql`
        select max(seq) as upto from (
          select seq, at from ${spool} where seq < (select max(seq) from ${spool}) order by seq limit ${sql.lit(slice)}
        ) as head where seq <= ${floor} or ${isOld}`);
      const upTo = row?.['upto'] ?? null;
      if (upTo === null) return 0;
      const { affected } = await open.write(
        sql`delete from ${spool} where seq <= ${BigInt(String(upTo))}`,
      );
      await keepCleaned(open, tables, String(upTo));
      return affected;
    }, signal);
    removed += count;
    if (count < slice) return removed;
  }
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
