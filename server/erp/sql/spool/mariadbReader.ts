import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { tableName } from '../database/tableName.ts';
import { CountedPlace } from './CountedPlace.ts';
import { countedClean } from './countedClean.ts';
import { countedStatus, type CountedWords } from './countedStatus.ts';
import { expired } from './expired.ts';
import { gapsWithin } from './gapsWithin.ts';
import type { NumberRange } from './NumberRange.ts';
import { numbersIn } from './numbersIn.ts';
import { selectNumbered } from './selectNumbered.ts';
import { settleGap } from './settleGap.ts';
import type { SpoolReader } from './SpoolReader.ts';
import { toSpoolRow } from './toSpoolRow.ts';

const words: CountedWords = {
  at: sql`date_format(at, '%Y-%m-%d %H:%i:%s.%f')`,
  now: sql`unix_timestamp()`,
};

/** Most gaps that a place carries; beyond, it waits until some are settled. */
const mostGaps = 300;
/** Rows back from the end in which gaps are looked for: a transaction under way has its numbers among them. */
const recent = 100_000;

/**
 * MariaDB and MySQL give numbers before a transaction ends, and nobody can ask which are still under way without rights that
 * an ERP's login has not. So a number that is missing between others is carried in the place as a gap, and looked for at
 * each reading. After `settleSeconds` it is asked for with a lock: while its transaction is under way InnoDB refuses that at
 * once; otherwise it is there now, or was rolled back and never comes, since numbers are not given twice.
 * @param settleSeconds longer than one statement of the ERP takes: one that changes many rows may have numbers in hand that
 * it has not used yet.
 */
export function mariadbReader(settleSeconds = 60): SpoolReader {
  return {
    async end(at) {
      const { id, cleaned, now } = await countedStatus(at, words, null);
      const spool = tableName(at.tables.spool);
      const [top] = await at.database.run(
        sql`select seq, ${words.at} as written from ${spool} order by seq desc limit 1`,
        at.signal,
      );
      if (!top) return { id, after: String(cleaned), at: null, gaps: [] } satisfies CountedPlace;
      const after = String(top['seq']);
      const missing = await at.database.run(
        sql`
          select cast(before_it + 1 as char) as a, cast(seq - 1 as char) as z from (
            select seq, lag(seq) over (order by seq) as before_it from (
              select seq from ${spool} where seq <= ${BigInt(after)} order by seq desc limit ${sql.lit(recent)}
            ) as recent
          ) as pairs where seq > before_it + 1 order by seq`,
        at.signal,
      );
      const gaps = missing.map((row): NumberRange => [String(row['a']), String(row['z']), now]);
      return { id, after, at: String(top['written']), gaps } satisfies CountedPlace;
    },
    async read(at, body, limit) {
      const place = CountedPlace.safeParse(body).data;
      if (!place) throw expired('no-place');
      const { top, now } = await countedStatus(at, words, place);
      const select = (where: RawBuilder<boolean>, end?: RawBuilder<unknown>) =>
        at.database.run(selectNumbered(at.tables, where, end), at.signal);
      if (top <= BigInt(place.after) && place.gaps.length === 0) {
        return { rows: [], body: place, last: true };
      }
      const late = place.gaps.length === 0 ? [] : await select(numbersIn(place.gaps));
      const open: NumberRange[] = [];
      for (const gap of stillMissing(place.gaps, late.map(numberOf))) {
        const rows = now - gap[2] < settleSeconds ? null : await settleGap(at, gap);
        if (rows === null) open.push(gap);
        else late.push(...rows);
      }
      const isFull = open.length >= mostGaps;
      const rows = isFull
        ? []
        : await select(sql<boolean>`seq > ${BigInt(place.after)}`, sql`limit ${sql.lit(limit)}`);
      const gaps = gapsWithin(BigInt(place.after), rows.map(numberOf));
      const end = rows.at(-1);
      const next: CountedPlace = {
        ...place,
        ...(end ? { after: String(end['seq']), at: String(end['written']) } : {}),
        gaps: [...open, ...gaps.map(([a, z]): NumberRange => [String(a), String(z), now])],
      };
      return {
        rows: [...late, ...rows].map(toSpoolRow),
        body: next,
        last: rows.length < limit,
      };
    },
    clean: (at, passed, keepSeconds) =>
      countedClean(
        at,
        passed,
        sql<boolean>`at < current_timestamp(6) - interval ${Math.round(keepSeconds)} second`,
      ),
  };
}

function numberOf(row: Record<string, unknown>): bigint {
  return BigInt(String(row['seq']));
}

/** What of the gaps is left when these numbers have come. */
function stillMissing(gaps: readonly NumberRange[], come: readonly bigint[]): NumberRange[] {
  return gaps.flatMap(([a, z, since]) => {
    const [first, last] = [BigInt(a), BigInt(z)];
    const inside = come.filter((one) => one >= first && one <= last).toSorted(byNumber);
    return gapsWithin(first - 1n, [...inside, last + 1n]).map(([from, to]): NumberRange => [
      String(from),
      String(to),
      since,
    ]);
  });
}

function byNumber(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
