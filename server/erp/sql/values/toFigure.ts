import type { Figure } from '../../../../shared/recordViews.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { FigureMapping } from '../mapping/FigureMapping.ts';
import type { Template } from '../mapping/Template.ts';
import { badValue } from './badValue.ts';
import { cleanText } from './cleanText.ts';
import { emphasisOf } from './emphasisOf.ts';
import { type Wording, fillTemplate } from './fillTemplate.ts';
import { toDay } from './toDay.ts';
import { toDecimal } from './toDecimal.ts';
import { toText } from './toText.ts';
import { toWallTime } from './toWallTime.ts';

/**
 * One figure of a record; null where the ERP holds nothing.
 * @param text the template of a figure that is a text.
 * @throws AppError `bad-answer` for a value that cannot be understood.
 */
export function toFigure(
  mapping: FigureMapping,
  text: Template | null,
  row: SqlRow,
  wording: Wording,
  today: string,
): Figure | null {
  const value = valueOf(mapping, text, row, wording);
  if (value === null) return null;
  const emphasis = emphasisOf(mapping.emphasis ?? [], row, today);
  return { name: mapping.name, label: mapping.label, value, emphasis };
}

function valueOf(
  { money, number, date, time }: FigureMapping,
  template: Template | null,
  row: SqlRow,
  wording: Wording,
): Figure['value'] | null {
  if (money) {
    const amount = toDecimal(row[money.column], money.column);
    return amount === null ? null : { type: 'money', amount, currency: currencyOf(money, row) };
  }
  if (number !== undefined) {
    const decimal = toDecimal(row[number], number);
    return decimal === null ? null : { type: 'number', number: Number(decimal) };
  }
  if (date !== undefined) {
    const day = toDay(row[date], date);
    return day === null ? null : { type: 'date', date: day };
  }
  if (time !== undefined) {
    const at = toWallTime(row[time], time, wording.timeZone);
    return at === null ? null : { type: 'time', at, zone: wording.timeZone };
  }
  const text = template ? cleanText(fillTemplate(template, row, wording), false, 200) : '';
  return text === '' ? null : { type: 'text', text };
}

function currencyOf(money: NonNullable<FigureMapping['money']>, row: SqlRow): string {
  const column = money.currencyColumn;
  const found = column === undefined ? '' : toText(row[column], column).trim().toUpperCase();
  const currency = found === '' ? money.currency : found;
  if (currency !== undefined && /^[A-Z]{3}$/.test(currency)) return currency;
  throw badValue(column ?? money.column, 'a currency');
}
