import { sql } from 'kysely';
import { tableName } from '../database/tableName.ts';
import { CountedPlace } from './CountedPlace.ts';
import { countedClean } from './countedClean.ts';
import { countedStatus, type CountedWords } from './countedStatus.ts';
import { expired } from './expired.ts';
import type { SpoolReader } from './SpoolReader.ts';
import { toSpoolRow } from './toSpoolRow.ts';

const words: CountedWords = { at: sql`at`, now: sql`cast(strftime('%s', 'now') as integer)` };

/** SQLite has one writer at a time: numbers come to be seen in their order. */
export const sqliteReader: SpoolReader = {
  async end(at) {
    const { id, top, cleaned } = await countedStatus(at, words, null);
    const after = top > cleaned ? top : cleaned;
    const [row] = await at.database.run(
      sql`select at as at from ${tableName(at.tables.spool)} where seq = ${after}`,
      at.signal,
    );
    const place: CountedPlace = {
      id,
      after: String(after),
      at: row === undefined ? null : String(row['at']),
      gaps: [],
    };
    return place;
  },
  async read(at, body, limit) {
    const place = CountedPlace.safeParse(body).data;
    if (!place) throw expired('no-place');
    const { top } = await countedStatus(at, words, place);
    if (top <= BigInt(place.after)) return { rows: [], body: place, last: true };
    const rows = await at.database.run(
      sql`
        select seq, kind, record_key, company, operation, mark, at
        from ${tableName(at.tables.spool)} where seq > ${BigInt(place.after)}
        order by seq limit ${sql.lit(limit)}`,
      at.signal,
    );
    const end = rows.at(-1);
    const next: CountedPlace = end
      ? { ...place, after: String(end['seq']), at: String(end['at']) }
      : place;
    return { rows: rows.map(toSpoolRow), body: next, last: rows.length < limit };
  },
  clean: (at, passed, keepSeconds) =>
    countedClean(
      at,
      passed,
      sql<boolean>`at < strftime('%Y-%m-%d %H:%M:%f', 'now', ${`-${Math.round(keepSeconds)} seconds`})`,
    ),
};
