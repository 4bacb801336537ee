import { sql, type Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import { syncDamaged } from './syncDamaged.ts';
import type { Tallies } from './Tallies.ts';

/** Rows that are in memory at once. */
const pageSize = 5_000;

/**
 * Looks whether every observation is found in the order in which a run reads them: one that an index lost would be a change
 * that nobody ever carries over.
 *
 * @throws AppError `bad-answer`.
 */
export async function requireInOrder(
  db: Kysely<Tables>,
  id: number,
  { sync_observation: expected }: Pick<Tallies, 'sync_observation'>,
): Promise<void> {
  let [count, sum, last] = [0, 0, 0];
  for (let after: number | undefined = 0; after !== undefined;) {
    const from: number = after;
    const { rows } = await sql<{ seq: number; crc: number }>`
      select seq, crc from sync_observation where scope = ${id} and seq > ${from}
      order by seq limit ${pageSize}`.execute(db);
    count += rows.length;
    for (const { seq, crc } of rows) {
      if (seq <= last) throw syncDamaged('sync_observation: out of order');
      last = seq;
      sum = (sum + crc) % 4_294_967_296;
    }
    after = rows.at(-1)?.seq;
  }
  if (count !== expected.rows || sum !== expected.sum) {
    throw syncDamaged('sync_observation: rows missing from their order');
  }
}
