import { sql } from 'kysely';
import { z } from 'zod';
import { tableName } from '../database/tableName.ts';
import { expired } from './expired.ts';
import { keepCleaned } from './keepCleaned.ts';
import type { SpoolAt, SpoolReader } from './SpoolReader.ts';
import { stateOf } from './stateOf.ts';
import { toSpoolRow } from './toSpoolRow.ts';

const MssqlPlace = z.object({ id: z.string(), after: z.string().regex(/^\d{1,20}$/) });
type MssqlPlace = z.infer<typeof MssqlPlace>;

/** Rows that are removed at once. */
const slice = 5000;

/**
 * SQL Server; not tried against a server here. `min_active_rowversion()` is the lowest version that a transaction under way may
 * have: all below is there, so reading stops at it. A long transaction keeps readers waiting.
 */
export const mssqlReader: SpoolReader = {
  async end(at) {
    const { id, edge } = await status(at);
    return { id, after: String(edge - 1n) } satisfies MssqlPlace;
  },
  async read(at, body, limit) {
    const place = MssqlPlace.safeParse(body).data;
    if (!place) throw expired('no-place');
    const { id, edge, cleaned } = await status(at);
    const after = BigInt(place.after);
    if (place.id !== id) throw expired('other-spool');
    if (after >= edge) throw expired('restored');
    if (after < cleaned) throw expired('cleaned');
    const rows = await at.database.run(
      sql`
        select cast(place as bigint) as at_place, kind, record_key, company, operation, mark
        from ${tableName(at.tables.spool)}
        where place > ${version(after)} and place < ${version(edge)}
        order by place limit ${sql.lit(limit)}`,
      at.signal,
    );
    const isLast = rows.length < limit;
    const next: MssqlPlace = {
      id,
      after: isLast ? String(edge - 1n) : String(rows.at(-1)?.['at_place']),
    };
    return { rows: rows.map(toSpoolRow), body: next, last: isLast };
  },
  async clean({ database, tables, signal }, passed, keepSeconds) {
    const spool = tableName(tables.spool);
    const afters = passed.map((body) => BigInt(MssqlPlace.parse(body).after));
    const floor = afters.reduce<bigint>((a, b) => (b < a ? b : a), afters[0] ?? 0n);
    let removed = 0;
    for (;;) {
      const count = await database.transaction(async (open) => {
        const [row] = await open.run(sql`
          select max(cast(place as bigint)) as upto from (
            select place, at from ${spool}
            where place < min_active_rowversion() and place < (select max(place) from ${spool})
            order by place limit ${sql.lit(slice)}
          ) as head
          where place <= ${version(floor)} or at < dateadd(second, ${-Math.round(keepSeconds)}, sysutcdatetime())`);
        const upTo = row?.['upto'] ?? null;
        if (upTo === null) return 0;
        const { affected } = await open.write(
          sql`delete from ${spool} where place <= ${version(BigInt(String(upTo)))}`,
        );
        await keepCleaned(open, tables, String(upTo));
        return affected;
      }, signal);
      removed += count;
      if (count < slice) return removed;
    }
  },
};

/** A rowversion is eight bytes. */
function version(value: bigint) {
  return sql`cast(cast(${String(value)} as bigint) as binary(8))`;
}

async function status({ database, tables, signal }: SpoolAt) {
  const [row] = await database.run(
    sql`
      select ${stateOf(tables, 'id')} as id, ${stateOf(tables, 'cleaned')} as cleaned,
        cast(min_active_rowversion() as bigint) as edge`,
    signal,
  );
  return {
    id: String(row?.['id'] ?? ''),
    cleaned: BigInt(String(row?.['cleaned'] ?? 0)),
    edge: BigInt(String(row?.['edge'] ?? 0)),
  };
}
