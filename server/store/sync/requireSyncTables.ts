import type { SqlDatabase } from '../SqlDatabase.ts';
import { storeDamaged } from '../storeDamaged.ts';
import { syncTables } from './syncTables.ts';

/** Looks at the sync's tables when the store is opened. @throws AppError `bad-answer`, reason `store-damaged`. */
export async function requireSyncTables(database: SqlDatabase): Promise<void> {
  const expected = ['sync_scope', ...Object.keys(syncTables)];
  const there = await database.tableNames(database.kysely);
  const missing = expected.filter((name) => !there.includes(name));
  if (missing.length > 0) throw storeDamaged(undefined, `missing ${missing.join(', ')}`);
  const damage = database.findDamage(expected);
  if (damage.length > 0) throw storeDamaged(undefined, damage.slice(0, 3).join('; '));
}
