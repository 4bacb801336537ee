import type { AreaMapping } from './AreaMapping.ts';

/** A column as the database has it, and the join it is of; null for the record's own table. */
export interface PlacedColumn {
  join: string | null;
  column: string;
}

/** Whose a named column is: `firm.name1` is name1 of the join firm, where there is a join of this name. */
export function splitColumn(area: Pick<AreaMapping, 'joins'>, name: string): PlacedColumn {
  const dot = name.indexOf('.');
  const join = name.slice(0, Math.max(0, dot));
  return dot > 0 && Object.hasOwn(area.joins ?? {}, join)
    ? { join, column: name.slice(dot + 1) }
    : { join: null, column: name };
}
