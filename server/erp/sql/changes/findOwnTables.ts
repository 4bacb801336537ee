import type { SqlErp } from '../records/SqlErp.ts';
import { openSpool } from '../spool/openSpool.ts';
import type { OwnTables } from '../sync/prepareSync.ts';

/** Looks what of ours is in the ERP's database: the spool of changes, and the table of creates that were done. */
export async function findOwnTables(
  { database, mapping, catalogue }: SqlErp,
  signal: AbortSignal,
): Promise<OwnTables> {
  const spool = await openSpool(database, mapping, catalogue, signal);
  if (spool === null) return { source: null, spooled: new Set(), intents: null, mark: null };
  const { source, kinds, intents, mark } = spool;
  return { source, spooled: kinds, intents, mark };
}
