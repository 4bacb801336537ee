import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { MappingFile } from '../mapping/MappingFile.ts';
import { checkOurs } from './checkOurs.ts';
import type { Finding } from './ErpCheck.ts';
import { lookAtErp } from './lookAtErp.ts';
import type { Need } from './Need.ts';
import { neededRights } from './neededRights.ts';
import { serialNeeds } from './serialNeeds.ts';

/**
 * The rights that a login needs for a mapping.
 * @returns `now`: with what is in the database now; `ours`: once our triggers are installed too. Where a table or column is missing
 * nothing can be said of rights, and `problems` tells what is.
 * @throws AppError as SqlDatabase.run.
 */
export async function grantNeeds(
  file: MappingFile,
  database: SqlDatabase,
  signal: AbortSignal,
): Promise<{ now: Need[]; ours: Need[]; problems: Finding[] }> {
  const { mapping } = file;
  const clock = { now: () => 0 };
  const { catalogue, findings, erp } = await lookAtErp(file, database, clock, signal);
  if (erp === null) return { now: [], ours: [], problems: findings };
  const { isThere } = await checkOurs(database, mapping, catalogue, signal);
  const all = neededRights(mapping, catalogue, database.dialect, true);
  all.push(...(await serialNeeds(database, all, signal)));
  if (isThere) return { now: all, ours: all, problems: [] };
  const own = all.filter(({ path }) => path[0] !== 'sync' || path[1] !== 'tables');
  return { now: own, ours: all, problems: [] };
}
