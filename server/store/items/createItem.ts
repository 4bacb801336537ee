import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import type { ItemKeys } from './ItemKeys.ts';
import { learnItem } from './learnItem.ts';
import { makeMark } from './makeMark.ts';

/**
 * Stores an item that was not known, with a mark. Whoever stores the same one at the same time is stopped by
 * the unique identity or the unique alias; the loser's transaction begins again and finds it.
 */
export async function createItem(
  db: Transaction<Tables>,
  keys: ItemKeys,
  now: number,
): Promise<string> {
  const { erp, company, kind, identity, subject } = keys;
  const id = randomUUID();
  await db
    .insertInto('item')
    .values({ id, erp, company, kind, identity, subject, created_at: now })
    .execute();
  await db
    .insertInto('item_mark')
    .values({ mark: makeMark(), item: id, created_at: now })
    .execute();
  await learnItem(db, id, keys, { isNew: true });
  return id;
}
