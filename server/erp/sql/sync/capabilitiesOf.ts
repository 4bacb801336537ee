import type { Area } from '../../../../shared/records/Area.ts';
import { iCalendarLimits } from '../../../core/recurrence/iCalendarLimits.ts';
import type { SeriesLimits } from '../../../core/recurrence/SeriesLimits.ts';
import type { Capabilities } from '../../../ports/RecordStore.ts';
import type { SqlPart } from './SqlPart.ts';
import type { SqlSync } from './SqlSync.ts';

/**
 * What an ERP of this mapping can, as the engine asks (Capabilities). Rows always have a version, if need be a fingerprint;
 * writes are compared in their own statement. What does not hold in every area is not promised in any.
 */
export function capabilitiesOf({ erp, parts, source, spooled, intents }: SqlSync): Capabilities {
  const all = [...parts.values()].flat();
  const fields = [...parts].map(([area, own]) => [
    area,
    [...new Set(own.flatMap((part) => [...part.byName.keys()]))],
  ]);
  return {
    areas: [...parts.keys()],
    fields: Object.fromEntries(fields) as Capabilities['fields'],
    limits: limitsOf(all),
    silentWrites: true,
    guard: all.every((part) => isAtomic(erp.database.dialect, part))
      ? 'atomic'
      : 'compare-then-write',
    idempotentCreate: intents !== null,
    stamps: all.length > 0 && all.every(({ stamp }) => stamp !== null),
    versions: true,
    tombstones: source !== null && all.every(({ id }) => spooled.has(id)),
    series: seriesOf(parts),
    partialWrites: true,
    batch: { get: 200, write: 100 },
  };
}

/** A rule of iCalendar holds every pattern but regeneration; an occurrence can differ where its table has columns. */
function seriesOf(parts: SqlSync['parts']): Capabilities['series'] {
  const held = [...parts].flatMap(([area, own]): [Area, SeriesLimits][] => {
    if (!own.every(({ byName }) => byName.has('recurrence'))) return [];
    const fields = own.map(({ series }) => new Set(series?.fields ?? []));
    const common = [...(fields[0] ?? [])].filter((name) => fields.every((one) => one.has(name)));
    return [[area, { ...iCalendarLimits, exceptionFields: common }]];
  });
  return Object.fromEntries(held);
}

/** Only what is shortened: a text that is refused is no loss. Of areas with the same field the shortest counts. */
function limitsOf(parts: readonly SqlPart[]): Record<string, number> {
  const limits: Record<string, number> = {};
  for (const { fields } of parts) {
    for (const { name, limit } of fields) {
      if (limit !== null) limits[name] = Math.min(limit, limits[name] ?? limit);
    }
  }
  return limits;
}

/** A procedure compares nothing: then only a lock keeps others away between the look and the call. */
function isAtomic(dialect: string, { said, kind }: SqlPart): boolean {
  const { update, delete: remove } = said.procedures ?? {};
  if (update === undefined && remove === undefined) return true;
  if (dialect === 'sqlite') return true;
  return (dialect === 'postgres' || dialect === 'mariadb') && kind.table.isView !== true;
}
