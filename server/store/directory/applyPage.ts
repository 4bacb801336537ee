import { sql, type Transaction } from 'kysely';
import type { DirectoryPage } from '../../ports/ErpConnector.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { findRecords } from './findRecords.ts';
import { indexEntry } from './indexEntry.ts';
import { openShelves } from './openShelves.ts';
import { placesOf } from './placesOf.ts';
import type { RecordRow } from './RecordRow.ts';
import { removeRecords } from './removeRecords.ts';
import { writeIndex } from './writeIndex.ts';

type NewRow = Omit<RecordRow, 'id'>;

/**
 * Takes one page of the ERP's directory and its cursor. What is stored already as it comes is not
 * touched, so a source that repeats itself writes nothing.
 */
export async function applyPage(
  db: Transaction<Tables>,
  erp: string,
  { entries, gone, cursor }: DirectoryPage,
): Promise<void> {
  // First, because on PostgreSQL it makes a second refresh of the same ERP wait for this one.
  await db
    .insertInto('directory_cursor')
    .values({ erp, cursor })
    .onConflict((on) => on.column('erp').doUpdateSet({ cursor }))
    .execute();
  const refs = entries.map((entry) => entry.ref);
  const shelves = await openShelves(db, erp, refs);
  const scopes = new Map([...shelves.values()].map(({ id, scope }) => [id, scope]));

  const wanted = new Map(
    entries.flatMap((entry) =>
      placesOf(shelves, [entry.ref]).map((place) => [
        placeName(place),
        { ...place, ...indexEntry(entry) },
      ]),
    ),
  );
  const leaving = placesOf(shelves, gone).filter((place) => !wanted.has(placeName(place)));
  await removeRecords(db, scopes, await findRecords(db, leaving));

  const stored = await findRecords(db, [...wanted.values()]);
  const before = new Map(stored.map((row) => [placeName(row), row]));
  const changed: RecordRow[] = [];
  const added: NewRow[] = [];
  for (const [name, row] of wanted) {
    const old = before.get(name);
    if (old === undefined) added.push(row);
    else if (!isSame(old, row)) changed.push({ ...row, id: old.id });
  }
  for (const row of changed) await updateRecord(db, row);
  const inserted = await insertRecords(db, added);
  const changedBefore = changed.flatMap((row) => before.get(placeName(row)) ?? []);
  await writeIndex(db, scopes, changedBefore, [...changed, ...inserted]);
}

function placeName({ shelf, key }: { shelf: number; key: string }): string {
  return `${shelf} ${key}`;
}

function isSame(a: NewRow, b: NewRow): boolean {
  return a.rank === b.rank && a.words === b.words && a.numbers === b.numbers && a.keys === b.keys;
}

async function updateRecord(db: Transaction<Tables>, row: RecordRow): Promise<void> {
  const { id, rank, words, numbers, keys } = row;
  await db
    .updateTable('directory_record')
    .set({ rank, words, numbers, keys })
    .where('id', '=', id)
    .execute();
}

async function insertRecords(
  db: Transaction<Tables>,
  added: readonly NewRow[],
): Promise<RecordRow[]> {
  if (added.length === 0) return [];
  const rows = added.map((row) => [row.shelf, row.key, row.rank, row.words, row.numbers, row.keys]);
  const { rows: inserted } = await sql<{ id: number; shelf: number; key: string }>`
    insert into directory_record (shelf, key, rank, words, numbers, keys)
    select cast(t.value->>0 as bigint), t.value->>1, cast(t.value->>2 as bigint),
      t.value->>3, t.value->>4, t.value->>5
    from ${jsonRows(rows)}
    returning id, shelf, key`.execute(db);
  const ids = new Map(inserted.map((row) => [placeName(row), row.id]));
  return added.map((row) => {
    const id = ids.get(placeName(row));
    if (id === undefined) throw new Error('a new record of the directory has no id');
    return { ...row, id };
  });
}
