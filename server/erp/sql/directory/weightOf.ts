import { AppError } from '../../../core/AppError.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { KindMapping } from '../mapping/KindMapping.ts';
import { toDay } from '../values/toDay.ts';
import { toDecimal } from '../values/toDecimal.ts';

const dayLength = 86_400_000;

/**
 * How likely a record is meant when others fit alike: days since 1970 of its weight or change column, or the
 * number a weight column holds. Never below 0, and no date counts beyond today: 9999-12-31 is nobody's latest record.
 */
export function weightOf(
  { weight, changed }: Pick<KindMapping, 'weight' | 'changed'>,
  row: SqlRow,
  today: string,
): number {
  const column = weight ?? changed;
  if (column === undefined) return 0;
  const value = row[column];
  try {
    if (weight !== undefined && /^-?\d+(\.\d+)?$/.test(String(value))) {
      return Math.max(0, Number(toDecimal(value, column)));
    }
    const day = toDay(value, column);
    if (day === null) return 0;
    return Math.max(0, Math.floor(Date.parse(day < today ? day : today) / dayLength));
  } catch (error) {
    // A date that is none says nothing about which record is meant.
    if (error instanceof AppError) return 0;
    throw error;
  }
}
