import type { Transaction } from 'kysely';
import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Tables } from '../Tables.ts';
import { listShelves } from './listShelves.ts';
import type { Shelf } from './Shelf.ts';
import { shelfName } from './shelfName.ts';

/** An ERP's shelves by {@link shelfName}, with those of these references, made where they are missing. */
export async function openShelves(
  db: Transaction<Tables>,
  erp: string,
  refs: readonly RecordRef[],
): Promise<Map<string, Shelf>> {
  const known = await read(db, erp);
  const missing = new Map(refs.map((ref) => [shelfName(ref), ref]));
  for (const name of known.keys()) missing.delete(name);
  if (missing.size === 0) return known;
  for (const { company, kind } of missing.values()) await open(db, erp, company, kind);
  return await read(db, erp);
}

async function read(db: Transaction<Tables>, erp: string): Promise<Map<string, Shelf>> {
  return new Map((await listShelves(db, erp)).map((shelf) => [shelfName(shelf), shelf]));
}

async function open(
  db: Transaction<Tables>,
  erp: string,
  company: string,
  kind: string,
): Promise<void> {
  await db
    .insertInto('directory_scope')
    .values({ erp, company })
    .onConflict((on) => on.columns(['erp', 'company']).doNothing())
    .execute();
  const { id: scope } = await db
    .selectFrom('directory_scope')
    .select('id')
    .where('erp', '=', erp)
    .where('company', '=', company)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('directory_shelf')
    .values({ scope, kind })
    .onConflict((on) => on.columns(['scope', 'kind']).doNothing())
    .execute();
}
