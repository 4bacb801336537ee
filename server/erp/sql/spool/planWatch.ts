import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { areaMappings } from '../mapping/sync/areaMappings.ts';
import type { WatchPlan } from './WatchPlan.ts';
import type { Watched } from './Watched.ts';
import { watchedBy } from './watchedBy.ts';

/**
 * Which tables must be watched so that every change of a synced record is seen, as far as triggers can.
 * @param isApart whether a trigger of a table would not find the spool.
 */
export function planWatch(
  mapping: Mapping,
  catalogue: Catalogue,
  isApart: (table: string) => boolean,
): WatchPlan {
  const plan: WatchPlan = { watched: [], kinds: [], missing: [] };
  const byKind = Map.groupBy(areaMappings(mapping.sync), ({ mapping: { kind } }) => kind);
  for (const [kind, placed] of byKind) {
    const watched = placed.flatMap(({ mapping: area }) => watchedBy(mapping, area, catalogue));
    const hidden = new Set(watched.map(tableOf).filter((table) => isHidden(table, catalogue)));
    for (const table of hidden) {
      plan.missing.push({
        kind,
        message: `${table} is a view or is not there: no trigger sees its changes`,
      });
    }
    const apart = new Set(watched.map(tableOf).filter((table) => isApart(table)));
    for (const table of apart) {
      plan.missing.push({
        kind,
        message: `${table} is in another database than our tables: name them with their database in sync.tables`,
      });
    }
    if (hidden.size + apart.size > 0) continue;
    plan.kinds.push(kind);
    plan.watched.push(...unique(watched));
  }
  return plan;
}

function tableOf({ of, beside }: Watched): string {
  return beside?.last.table ?? of.table;
}

function isHidden(table: string, catalogue: Catalogue): boolean {
  return catalogue.tables.get(table)?.isView ?? true;
}

/** Two areas may show the same table in the same way. */
function unique(watched: readonly Watched[]): Watched[] {
  const seen = new Map(watched.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}
