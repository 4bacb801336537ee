import type { Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import { countRows } from './countRows.ts';
import { presentTables } from './presentTables.ts';
import { syncDamaged } from './syncDamaged.ts';
import type { SyncTable } from './SyncTable.ts';
import { syncTables } from './syncTables.ts';
import type { Tallies } from './Tallies.ts';

/**
 * Compares what there is of a scope with what was written down. `every` counts all rows; else only a table that lost all
 * of them, or has some that nobody wrote, is found out.
 *
 * @throws AppError `bad-answer`.
 */
export async function requireWhole(
  db: Kysely<Tables>,
  id: number,
  tallies: Tallies,
  { every }: { every: boolean },
): Promise<void> {
  const names = Object.keys(syncTables) as SyncTable[];
  if (every) {
    const counted = await countRows(db, id);
    const wrong = names.find(
      (name) =>
        counted[name].rows !== tallies[name].rows || counted[name].sum !== tallies[name].sum,
    );
    if (wrong !== undefined) throw syncDamaged(`${wrong}: rows missing or changed`);
  } else {
    const present = await presentTables(db, id);
    const wrong = names.find((name) => present.has(name) !== tallies[name].rows > 0);
    if (wrong !== undefined) throw syncDamaged(`${wrong}: rows missing`);
  }
}
