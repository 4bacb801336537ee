import { AppError } from '../../../../core/AppError.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { ColumnSets } from './ColumnSets.ts';
import { setsOf } from './setsOf.ts';

/**
 * What columns a new record sets: those of its fields, and what says nothing in columns that must not be NULL. What is NULL is
 * left to the table's own defaults.
 */
export function setsOfNew(part: SqlPart, fields: Fields): ColumnSets {
  const sets = setsOf(part, fields, fields);
  for (const field of part.fields) {
    if (field.write === null || Object.hasOwn(fields, field.name)) continue;
    for (const { column, value } of nothingIn(part, field.name)) {
      if (!sets.has(column)) sets.set(column, value);
    }
  }
  for (const [column, value] of sets) if (value === null) sets.delete(column);
  return sets;
}

function nothingIn(
  part: SqlPart,
  name: string,
): { column: string; value: string | number | null }[] {
  try {
    const written = part.byName.get(name)?.write?.(null, {}) ?? [];
    return written.flatMap(({ column, value }) =>
      typeof value === 'string' || typeof value === 'number' ? [{ column, value }] : [],
    );
  } catch (error) {
    // A column that must have a value may have a default; else the database says what is missing.
    if (error instanceof AppError && error.reason === 'required') return [];
    throw error;
  }
}
