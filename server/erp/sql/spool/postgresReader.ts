import { sql } from 'kysely';
import { tableName } from '../database/tableName.ts';
import { expired } from './expired.ts';
import { keepCleaned } from './keepCleaned.ts';
import { PostgresPlace } from './PostgresPlace.ts';
import type { SpoolAt, SpoolReader } from './SpoolReader.ts';
import { stateOf } from './stateOf.ts';
import { toSpoolRow } from './toSpoolRow.ts';

/** Rows that are removed at once. */
const slice = 5000;

/**
 * PostgreSQL says of any moment which transactions had ended by then (its snapshot). What is new is what was written by a
 * transaction that had not ended in the snapshot of the place and has ended in that of now: none is missed however late it
 * ends, none comes twice, and a long one keeps nobody waiting. (PostgreSQL's manual, 9.27.11, the txid functions, which
 * every version has.)
 */
export const postgresReader: SpoolReader = {
  async end(at) {
    const { id, missed, snapshot } = await status(at);
    return { id, missed, from: snapshot, to: null, row: null } satisfies PostgresPlace;
  },
  async read(at, body, limit) {
    const place = PostgresPlace.safeParse(body).data;
    if (!place) throw expired('no-place');
    const now = await status(at);
    if (place.id !== now.id) throw expired('other-spool');
    if (place.missed !== now.missed) throw expired('missed');
    if (bound(place.from, 1) > bound(now.snapshot, 1)) throw expired('restored');
    if (bound(place.from, 0) <= now.cleaned) throw expired('cleaned');
    const to = place.to ?? now.snapshot;
    if (to === place.from) return { rows: [], body: place, last: true };
    const [xid, id] = place.row ?? ['0', '00000000-0000-0000-0000-000000000000'];
    const rows = await at.database.run(
      sql`
        select xid, id, kind, record_key, company, operation, mark from ${tableName(at.tables.spool)}
        where xid >= cast(${String(bound(place.from, 0))} as bigint) and xid < cast(${String(bound(to, 1))} as bigint)
          and (xid, id) > (cast(${xid} as bigint), cast(${id} as uuid))
          and not txid_visible_in_snapshot(xid, cast(${place.from} as txid_snapshot))
          and txid_visible_in_snapshot(xid, cast(${to} as txid_snapshot))
        order by xid, id limit ${sql.lit(limit)}`,
      at.signal,
    );
    const end = rows.at(-1);
    const isLast = rows.length < limit || end === undefined;
    const next: PostgresPlace = isLast
      ? { ...place, from: to, to: null, row: null }
      : { ...place, to, row: [String(end['xid']), String(end['id'])] };
    return { rows: rows.map(toSpoolRow), body: next, last: isLast };
  },
  async clean(at, passed, keepSeconds) {
    const { database, tables, signal } = at;
    const spool = tableName(tables.spool);
    const places = passed.map((body) => PostgresPlace.parse(body));
    const floor = places.reduce<bigint | null>((least, { from }) => {
      const seen = bound(from, 0);
      return least === null || seen < least ? seen : least;
    }, null);
    let removed = 0;
    for (;;) {
      const count = await database.transaction(async (open) => {
        // A transaction that is under way may still write below what is old: nothing from it on is removed.
        const [row] = await open.run(sql`
          select max(xid) as upto from (
            select xid, at from ${spool}
            where xid < txid_snapshot_xmin(txid_current_snapshot()) and xid < (select max(xid) from ${spool})
            order by xid, id limit ${sql.lit(slice)}
          ) as head
          where xid < cast(${String(floor ?? 0n)} as bigint)
            or at < clock_timestamp() - cast(${`${Math.round(keepSeconds)} seconds`} as interval)`);
        const upTo = row?.['upto'] ?? null;
        if (upTo === null) return 0;
        const { affected } = await open.write(
          sql`delete from ${spool} where xid <= cast(${String(upTo)} as bigint)`,
        );
        await keepCleaned(open, tables, String(upTo));
        return affected;
      }, signal);
      removed += count;
      if (count < slice) return removed;
    }
  },
};

async function status({ database, tables, signal }: SpoolAt) {
  const [row] = await database.run(
    sql`
      select ${stateOf(tables, 'id')} as id, ${stateOf(tables, 'cleaned')} as cleaned,
        cast(txid_current_snapshot() as text) as snapshot,
        (select case when is_called then last_value else 0 end from ${tableName(`${tables.spool}_missed`)}) as missed`,
    signal,
  );
  return {
    id: String(row?.['id'] ?? ''),
    missed: String(row?.['missed'] ?? ''),
    snapshot: String(row?.['snapshot'] ?? ''),
    cleaned: BigInt(String(row?.['cleaned'] ?? 0)),
  };
}

/** The first (0) or second (1) number of a snapshot. */
function bound(snapshot: string, which: 0 | 1): bigint {
  return BigInt(snapshot.split(':')[which] ?? 0);
}
