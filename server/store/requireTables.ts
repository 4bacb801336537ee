import type { SqlDatabase } from './SqlDatabase.ts';
import { storeDamaged } from './storeDamaged.ts';

/** Looks at tables when the store is opened. @throws AppError `bad-answer`, reason `store-damaged`. */
export async function requireTables(
  database: SqlDatabase,
  expected: readonly string[],
): Promise<void> {
  const there = await database.tableNames(database.kysely);
  const missing = expected.filter((name) => !there.includes(name));
  if (missing.length > 0) throw storeDamaged(undefined, `missing ${missing.join(', ')}`);
  const damage = database.findDamage(expected);
  if (damage.length > 0) throw storeDamaged(undefined, damage.slice(0, 3).join('; '));
}
