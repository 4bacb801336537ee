import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../../../../shared/records/addDays.ts';
import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import { emptyOf } from '../values/emptyOf.ts';
import { momentAt } from '../values/momentAt.ts';
import { readNumber } from '../values/readNumber.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { cannotKeep } from './cannotKeep.ts';
import { minutesIn } from './minutesIn.ts';
import { writeNumber } from './writeNumber.ts';

const perDay = 1440;

/** An end that is kept as the length from the start. Whole days are so many days long, and one at least. */
export function lengthField({ name, rule, source, slot, mapping }: FieldFrame): SqlField {
  const named = source.minutes ?? '';
  const own = slot(named);
  const { alias, column } = own;
  const factor = minutesIn(source.unit);
  const zone = mapping.timeZone;
  return {
    name,
    rule,
    columns: [named],
    expression: null,
    children: null,
    limit: null,
    read(row, before) {
      const { start } = before;
      const number = readNumber(row[alias], named);
      if (number === null || !isMoment(start)) return null;
      return later(start, Math.round(number * factor), zone);
    },
    write:
      column === null
        ? null
        : (value, { start }) => {
            if (value === null) return [{ column, value: emptyOf(own, source.empty) }];
            if (!isMoment(value)) throw cannotKeep(name, 'it is no time');
            if (!isMoment(start))
              throw cannotKeep(name, 'it is kept as a length, and there is no start');
            const minutes = between(start, value, zone);
            if (minutes < 0) throw cannotKeep(name, 'it is before the start');
            return [{ column, value: writeNumber(name, minutes / factor, own) }];
          },
  };
}

function later(start: Moment, minutes: number, zone: string): Moment {
  if (start.kind === 'date') {
    return { kind: 'date', date: addDays(start.date, Math.max(1, Math.round(minutes / perDay))) };
  }
  const instant = instantOf(start, zone).epochMilliseconds + minutes * 60_000;
  return momentAt(instant, start.kind === 'zoned' ? start.zone : zone);
}

/** Minutes from one to the other; of whole days whole ones, whatever the clocks do in between. */
function between(start: Moment, end: Moment, zone: string): number {
  if (start.kind === 'date' && end.kind === 'date') {
    const [from, to] = [start.date, end.date].map((day) => Temporal.PlainDate.from(day));
    return from && to ? from.until(to).total('days') * perDay : 0;
  }
  const [from, to] = [start, end].map((moment) => instantOf(moment, zone).epochMilliseconds);
  return Math.round(((to ?? 0) - (from ?? 0)) / 60_000);
}
