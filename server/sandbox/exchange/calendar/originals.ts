import { Temporal } from 'temporal-polyfill';
import { wallOf } from '../../../core/time/wallOf.ts';
import type { Item } from '../store/Item.ts';
import { lastDay } from './lastDay.ts';
import { occurrencesOnWall } from './occurrencesOnWall.ts';
import { seriesOf } from './seriesOf.ts';

/** Days from one occurrence to the next, at interval 1, that are surely enough for most of them. */
const days: Readonly<Record<string, number>> = { DailyRecurrence: 1, WeeklyRecurrence: 7 };
const daysOfMonth = 31;
const daysOfYear = 366;
/** From any day that counts to beyond the last one. */
const allDays = 2_000_000;

/** Where the pattern puts the first so many occurrences, deleted and moved ones too: their names, in order. */
export function originals(master: Item, most: number): string[] {
  const plain = { ...master, exceptions: {} };
  const start = wallOf(seriesOf(master).start);
  // An endless series is never listed to its end: that is more than can be counted.
  for (let far = daysFor(master, most); ; far *= 4) {
    const wanted = start.add({ days: far });
    const isAll = Temporal.PlainDateTime.compare(wanted, lastDay) >= 0;
    const found = occurrencesOnWall(plain, start, isAll ? lastDay : wanted);
    if (isAll || found.length >= most) {
      return found.slice(0, most).map(({ occurrence }) => occurrence?.original ?? '');
    }
  }
}

/** Days in which so many are expected. */
function daysFor(master: Item, most: number): number {
  const [pattern] = master.properties['Recurrence']?.children ?? [];
  const interval = Number(pattern?.children.find(({ name }) => name === 'Interval')?.text ?? 1);
  const name = pattern?.name ?? '';
  const each = days[name] ?? (name.endsWith('MonthlyRecurrence') ? daysOfMonth : daysOfYear);
  return Math.min(each * interval * (most + 1), allDays);
}
