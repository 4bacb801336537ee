import { areaMappings } from '../mapping/sync/areaMappings.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { preparePart } from './preparePart.ts';
import type { SqlSync } from './SqlSync.ts';

/** What of ours was found in the ERP's database. */
export type OwnTables = Pick<SqlSync, 'source' | 'spooled' | 'intents' | 'mark'>;

/** Makes the `sync` part of a checked mapping ready. */
export function prepareSync(erp: SqlErp, own: OwnTables): SqlSync {
  const placed = areaMappings(erp.mapping.sync);
  const parts = Map.groupBy(
    placed.map((area) => preparePart(erp, area)),
    ({ area }) => area,
  );
  return { erp, parts, ...own };
}
