import { AppError } from '../../../../core/AppError.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import { longSource } from '../../mapping/sync/longSource.ts';
import { wayOf } from '../../mapping/sync/wayOf.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { SqlField } from '../fields/SqlField.ts';
import type { ColumnSets } from './ColumnSets.ts';

/**
 * What columns a change of fields sets. Fields that are kept together are written together: with another day for the start
 * the end is written anew where it is a length, or shares the day's column. Fields that are only read set nothing.
 *
 * @param set the fields that change. @param now the record as it will be.
 * @throws AppError `invalid-input` for what the columns cannot keep, as a sentence.
 */
export function setsOf(part: SqlPart, set: Fields, now: Fields): ColumnSets {
  const sets: ColumnSets = new Map();
  const writers = new Map<string, string>();
  const valueOf = ({ name }: SqlField) =>
    (Object.hasOwn(set, name) ? set[name] : now[name]) ?? null;
  // What says nothing comes last, and takes nothing from what says something.
  const fields = touched(part, set).toSorted(
    (a, b) => Number(valueOf(a) === null) - Number(valueOf(b) === null),
  );
  for (const field of fields) {
    const value = valueOf(field);
    for (const { column, value: code } of field.write?.(value, now) ?? []) {
      if (!sets.has(column)) {
        sets.set(column, code);
        writers.set(column, field.name);
      } else if (value !== null && sets.get(column) !== code) {
        throw torn(writers.get(column) ?? '', field.name, column);
      }
    }
  }
  return sets;
}

/** The fields that are written: those that change, and those that are kept together with them. */
function touched(part: SqlPart, set: Fields): SqlField[] {
  const changed = part.fields.filter(
    ({ name, write }) => write !== null && Object.hasOwn(set, name) && set[name] !== undefined,
  );
  const columns = new Set(changed.flatMap((field) => field.columns));
  const isStart = changed.some(({ name }) => name === 'start');
  return part.fields.filter((field) => {
    if (changed.includes(field)) return true;
    if (field.write === null) return false;
    const isShared = field.columns.some((column) => columns.has(column));
    return isShared || (isStart && isLength(part, field));
  });
}

function isLength({ said }: SqlPart, { name, rule }: SqlField): boolean {
  const source = said.fields[name];
  return rule.type === 'moment' && source !== undefined && wayOf(longSource(source)) === 'minutes';
}

function torn(a: string, b: string, column: string): AppError {
  return new AppError(
    'invalid-input',
    `The ERP keeps ${a} and ${b} in one column (${column}), and they differ.`,
    { reason: 'not-kept', details: { column } },
  );
}
