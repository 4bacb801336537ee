import { enteredTypes, type CreateField } from '../../../../../shared/creating.ts';
import { AppError } from '../../../../core/AppError.ts';
import { splitColumn } from '../../mapping/sync/splitColumn.ts';
import { longSource } from '../../mapping/sync/longSource.ts';
import type { SqlField } from '../fields/SqlField.ts';
import type { SqlPart } from '../SqlPart.ts';

/**
 * How a field is entered; null where it is only read, or holds what nobody types (pictures, people, series). Length and
 * whether it is demanded come from the database's columns, values from the mapping's codes.
 */
export function formFieldOf(
  part: SqlPart,
  field: SqlField,
  isEssential: boolean,
): CreateField | null {
  const { name, rule } = field;
  const source = part.said.fields[name];
  const type = enteredTypes.find((one) => one === rule.type);
  if (source === undefined || type === undefined || field.write === null) return null;
  const { codes, write } = longSource(source);
  const words = codes && [...new Set([...Object.values(codes), ...Object.keys(write ?? {})])];
  const choices = (words ?? rule.choices)?.filter((word) => isWritable(field, word));
  const own = columnsOf(part, field);
  const lengths = own.flatMap(({ length }) => length ?? []);
  const isText = choices === undefined && rule.max !== undefined;
  const isDemanded = own.some(({ nullable, hasDefault }) => !nullable && !hasDefault);
  return {
    field: name,
    type: choices === undefined ? type : 'choice',
    isRequired: isEssential || (isDemanded && !mayBeEmpty(field)),
    // Most characters of a number or a moment are nobody's business.
    max: isText ? Math.min(rule.max ?? Infinity, ...lengths) : null,
    choices: choices ?? null,
  };
}

/** The columns of the record itself that it is kept in. */
function columnsOf(part: SqlPart, { columns }: SqlField) {
  return columns.flatMap((named) => {
    const { join, column } = splitColumn(part.said, named);
    const found = join === null ? part.kind.table.columns.get(column) : undefined;
    return found === undefined ? [] : [found];
  });
}

/** Whether what says nothing can be written where the database demands a value. */
function mayBeEmpty(field: SqlField): boolean {
  try {
    const written = field.write?.(null, {}) ?? [];
    // An empty text or a zero in place of nothing keeps the database quiet, and the column empty.
    return written.every(({ value }) => value !== null);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function isWritable(field: SqlField, word: string): boolean {
  try {
    field.write?.(word, {});
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
