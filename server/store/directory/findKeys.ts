import { sql, type Kysely } from 'kysely';
import type { Directory, DirectoryHit } from '../../ports/Directory.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { listShelves } from './listShelves.ts';
import { normalKey } from './normalKey.ts';
import { readRefs } from './readRefs.ts';

type KeyType = Parameters<Directory['find']>[2];

/**
 * Records with one of these addresses, domains or numbers, the greatest weight first. Of each value at
 * most `limit` entries are looked at, the weightiest, so a domain that a hundred thousand share
 * costs no more than a rare one.
 *
 * @param touched told how many rows were looked at.
 */
export async function findKeys(
  db: Kysely<Tables>,
  { erp, company }: { erp: string; company: string },
  { type, values, limit }: { type: KeyType; values: readonly string[]; limit: number },
  touched: (rows: number) => void,
): Promise<DirectoryHit[]> {
  const asked = new Map<string, string[]>();
  for (const value of new Set(values)) {
    const key = normalKey(type, value);
    if (key !== null) asked.set(key, [...(asked.get(key) ?? []), value]);
  }
  const shelves = await listShelves(db, erp, company);
  const scope = shelves[0]?.scope;
  if (scope === undefined || asked.size === 0 || limit < 1) return [];

  const found = await walkKeys(db, scope, type, [...asked.keys()], limit);
  const best = found.sort((a, b) => a.rank - b.rank || a.record - b.record).slice(0, limit);
  const refs = await readRefs(db, shelves, [...new Set(best.map((hit) => hit.record))]);
  touched(found.length + refs.size);
  return best
    .flatMap(({ key, rank, record }) => {
      const ref = refs.get(record);
      if (ref === undefined) return [];
      return (asked.get(key) ?? []).map((value) => ({ ref, value, weight: -rank }));
    })
    .slice(0, limit);
}

async function walkKeys(
  db: Kysely<Tables>,
  scope: number,
  type: KeyType,
  keys: readonly string[],
  limit: number,
): Promise<{ key: string; rank: number; record: number }[]> {
  // A list in a text, because there is no other bounded walk per value that both databases know.
  const { rows } = await sql<{ key: string; hits: string | null }>`
    select t.value->>0 as key, (
      select string_agg(cast(k.rank as text) || ':' || cast(k.record as text), ' ')
      from (
        select rank, record from directory_key
        where scope = ${scope} and type = ${type} and value = t.value->>0
        order by rank, record limit ${limit}
      ) k
    ) as hits
    from ${jsonRows(keys.map((key) => [key]))}`.execute(db);
  return rows.flatMap(({ key, hits }) =>
    (hits ?? '').split(' ').flatMap((hit) => {
      const [rank, record] = hit.split(':').map(Number);
      return rank === undefined || record === undefined ? [] : [{ key, rank, record }];
    }),
  );
}
