import type { Figure } from '../../../../shared/recordViews.ts';
import type { SqlRow, SqlValue } from '../database/SqlDatabase.ts';
import type { ColumnTest, EmphasisRule } from '../mapping/FigureMapping.ts';
import type { Constant } from '../mapping/names.ts';
import { addDays } from './addDays.ts';
import { toDay } from './toDay.ts';
import { toDecimal } from './toDecimal.ts';
import { toText } from './toText.ts';

/**
 * How a figure is coloured: by the first rule of which every test holds. A test of an empty column holds
 * only where it asks for emptiness.
 * @param today yyyy-mm-dd, for rules such as `before: today`.
 */
export function emphasisOf(
  rules: readonly EmphasisRule[],
  row: SqlRow,
  today: string,
): Figure['emphasis'] {
  const fitting = rules.find(({ when }) =>
    Object.entries(when).every(([column, test]) => holds(test, row[column], column, today)),
  );
  return fitting?.then ?? 'none';
}

function holds(test: ColumnTest, value: SqlValue | undefined, column: string, today: string) {
  const text = toText(value, column).trim();
  if (test.empty !== undefined && test.empty !== (text === '')) return false;
  if (text === '') return test.empty === true;
  if (test.is !== undefined && !same(test.is, text)) return false;
  if (test.in?.every((constant) => !same(constant, text))) return false;
  if (test.above !== undefined || test.below !== undefined) {
    const number = Number(toDecimal(value, column));
    if (number <= (test.above ?? -Infinity) || number >= (test.below ?? Infinity)) return false;
  }
  if (test.before !== undefined || test.after !== undefined) {
    // Days written yyyy-mm-dd sort as text.
    const day = toDay(value, column);
    if (day === null) return false;
    if (test.before !== undefined && day >= dayOf(test.before, today)) return false;
    if (test.after !== undefined && day <= dayOf(test.after, today)) return false;
  }
  return true;
}

/** Numbers are compared as numbers: 0 is also 0.00, as decimals are written. */
function same(constant: Constant, text: string): boolean {
  if (typeof constant !== 'number') return toText(constant, '') === text;
  return /^-?\d+(\.\d+)?$/.test(text) && Number(text) === constant;
}

/** `today`, `today+7`, `today-7`, or a day as it is. */
function dayOf(word: string, today: string): string {
  return word.startsWith('today') ? addDays(today, Number(word.slice(5) || '0')) : word;
}
