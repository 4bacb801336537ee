import { sql, type Kysely } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import type { WriteCounts } from '../../ports/SyncStore.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';

/** How often the sync wrote to these pairs since then, read from an index alone. */
export async function countWrites(
  db: Kysely<Tables>,
  id: number,
  pairIds: readonly string[],
  since: number,
): Promise<Map<string, WriteCounts>> {
  const ids = new Map(pairIds.map((pairId) => [keyText(pairId), pairId]));
  const counts = new Map<string, Record<Side, number>>();
  if (ids.size === 0) return counts;
  const named = jsonRows([...ids.keys()].map((key) => [key]));
  const { rows } = await sql<{ pair: string; side: Side; counted: number }>`
    select pair, side, count(*) as counted from sync_journal
    where scope = ${id} and pair in (select t.value->>0 from ${named}) and at >= ${since}
    group by pair, side`.execute(db);
  for (const { pair, side, counted } of rows) {
    const pairId = ids.get(pair);
    if (pairId === undefined) continue;
    const sofar = counts.get(pairId) ?? { erp: 0, mailbox: 0 };
    counts.set(pairId, { ...sofar, [side]: counted });
  }
  return counts;
}
