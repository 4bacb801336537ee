import { sql, type Kysely } from 'kysely';
import type { RecordRef } from '../../../shared/recordViews.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import type { Shelf } from './Shelf.ts';

/** The references of records by their ids; what went meanwhile is not among them. */
export async function readRefs(
  db: Kysely<Tables>,
  shelves: readonly Shelf[],
  ids: readonly number[],
): Promise<Map<number, RecordRef>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: number; shelf: number; key: string }>`
    select r.id, r.shelf, r.key from ${jsonRows(ids.map((id) => [id]))}
    join directory_record r on r.id = cast(t.value->>0 as bigint)`.execute(db);
  const byId = new Map(shelves.map((shelf) => [shelf.id, shelf]));
  return new Map(
    rows.flatMap(({ id, shelf, key }) => {
      const place = byId.get(shelf);
      return place === undefined
        ? []
        : [[id, { company: place.company, kind: place.kind, key }] as const];
    }),
  );
}
