import { wallText } from '../../../core/time/wallText.ts';
import { Temporal } from 'temporal-polyfill';
import type { Item } from '../store/Item.ts';
import { wallOf } from '../../../core/time/wallOf.ts';
import { lastDay } from './lastDay.ts';
import { occurrencesOnWall } from './occurrencesOnWall.ts';
import { seriesOf } from './seriesOf.ts';
import { occurrencesIn } from './occurrencesIn.ts';

/** Where the pattern puts the first so many occurrences, deleted and moved ones too: their names, in order. */
export function originals(master: Item, most: number): string[] {
  const plain = { ...master, exceptions: {} };
  const window = windowFor(master, most);
  const start = wallOf(seriesOf(master).start);
  const all =
    window === null ? occurrencesOnWall(plain, start, lastDay) : occurrencesIn(plain, window);
  return all.slice(0, most).map(({ occurrence }) => occurrence?.original ?? '');
}

/** Wide enough for so many of the rarest pattern that repeats weekly or more often, else all there is. */
function windowFor(master: Item, most: number): { from: string; to: string } | null {
  const [pattern] = master.properties['Recurrence']?.children ?? [];
  const interval = Number(pattern?.children.find(({ name }) => name === 'Interval')?.text ?? 1);
  const days = { DailyRecurrence: 1, WeeklyRecurrence: 7 }[pattern?.name ?? ''];
  if (days === undefined) return null;
  const from = Temporal.Instant.from(master.properties['Start']?.text ?? '');
  const start = from.toZonedDateTimeISO('UTC').toPlainDateTime();
  const to = start.add({ days: days * interval * (most + 1) });
  return { from: `${wallText(start)}Z`, to: `${wallText(to)}Z` };
}
