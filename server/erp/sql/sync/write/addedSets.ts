import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { WrittenValues } from '../../mapping/sync/WrittenValues.ts';
import type { SqlPart } from '../SqlPart.ts';
import { type ValueFacts, valueOf } from '../values/valueOf.ts';
import { numbered } from '../values/numbered.ts';

/** A column that a write sets beside the fields, to a value or to what an expression says. */
export type AddedSet = [column: string, value: SqlValue | RawBuilder<unknown>];

/**
 * What a write sets beside the fields: the mapping's `values`; the time of change and the version, unless `values` has them or
 * the database makes them itself, since the ERP's other programs rely on them as we do.
 */
export function addedSets(
  part: SqlPart,
  values: WrittenValues | undefined,
  facts: ValueFacts,
  isNew: boolean,
): AddedSet[] {
  const said = Object.entries(values ?? {}).map(([column, value]): AddedSet => [
    column,
    valueOf(value, part.slot(column), facts),
  ]);
  const named = new Set(said.map(([column]) => column));
  const isFree = (column: string) => !named.has(column) && !part.slot(column).isGiven;
  const changed = part.changed
    // Of several the first is that of changes; the others, such as when it was made, are of new rows.
    .filter((column, place) => isFree(column) && (isNew || place === 0))
    .map((column): AddedSet => [column, valueOf('{now}', part.slot(column), facts)]);
  const { version } = part;
  const next =
    version === null || !isFree(version) ? null : nextVersion(part, version, facts, isNew);
  return [
    ...said,
    ...changed,
    ...(next === null || version === null ? [] : [[version, next] as AddedSet]),
  ];
}

/** Whole numbers count up, times are now; what is neither the database or the mapping must change by itself. */
function nextVersion(
  part: SqlPart,
  version: string,
  facts: ValueFacts,
  isNew: boolean,
): AddedSet[1] | null {
  const slot = part.slot(version);
  if (numbered(slot)) return isNew ? 1 : sql`coalesce(${sql.id(version)}, 0) + 1`;
  const isTime = slot.form === 'timestamp' || slot.form === 'instant';
  return isTime ? valueOf('{now}', slot, facts) : null;
}
