import { addDays } from '../../../../../shared/records/addDays.ts';
import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import { emptyOf } from '../values/emptyOf.ts';
import { readClock } from '../values/readClock.ts';
import { readDay } from '../values/readDay.ts';
import { wallIn } from '../values/wallIn.ts';
import { writeClock } from '../values/writeClock.ts';
import { writeDay } from '../values/writeDay.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { ColumnValue, SqlField } from './SqlField.ts';
import { asInstant } from './asInstant.ts';
import { cannotKeep } from './cannotKeep.ts';
import { flagOf } from './flagOf.ts';

/**
 * A day in one column and the time in another. It is about whole days where the flag says so; without a flag where there is no
 * time. A last day is the one before the end of whole days.
 */
export function dayAndTimeField({ name, rule, source, slot, mapping }: FieldFrame): SqlField {
  const named = source.lastDay ?? source.date ?? '';
  const day = slot(named);
  const time = source.time === undefined ? null : slot(source.time);
  const allDay = source.allDay === undefined ? null : flagOf(source.allDay, slot);
  const zone = mapping.timeZone;
  const isLast = source.lastDay !== undefined;
  // What says nothing stands in the time, where there is one.
  const empty = source.empty === undefined ? null : String(source.empty);
  const emptyDay = time === null ? source.empty : undefined;
  const { column } = day;
  const slots = [day, time, allDay?.slot ?? null].filter((one) => one !== null);

  const columnsOf = (value: Moment | null): ColumnValue[] => {
    const isWhole = value?.kind === 'date';
    const wall = value === null ? null : wallIn(value, zone);
    const written: ColumnValue[] = [];
    const put = (to: string | null, what: ColumnValue['value']) => {
      if (to !== null) written.push({ column: to, value: what });
    };
    const date =
      wall === null ? null : isWhole && isLast ? addDays(wall.slice(0, 10), -1) : wall.slice(0, 10);
    put(
      column,
      date === null
        ? emptyOf(day, emptyDay)
        : writeDay(date, day.form, source.format ?? 'yyyy-mm-dd'),
    );
    if (time) {
      const clock = wall === null || isWhole ? null : wall.slice(11);
      put(
        time.column,
        clock === null ? emptyOf(time, source.empty) : writeClock(clock, time.form, time.length),
      );
    }
    if (allDay && value !== null) put(allDay.slot.column, allDay.codeOf(isWhole));
    return written;
  };

  return {
    name,
    rule,
    columns: slots.map((one) => one.named),
    expression: null,
    children: null,
    limit: null,
    read(row) {
      if (emptyDay !== undefined && String(row[day.alias]) === empty) return null;
      const date = readDay(row[day.alias], named);
      if (date === null) return null;
      const said = time === null ? null : row[time.alias];
      const clock =
        empty !== null && String(said) === empty ? null : readClock(said, source.time ?? '');
      const isWhole = allDay ? allDay.read(row) === true : clock === null;
      const moment: Moment = isWhole
        ? { kind: 'date', date: isLast ? addDays(date, 1) : date }
        : { kind: 'zoned', local: `${date}T${clock ?? '00:00:00'}`, zone };
      return asInstant(rule, moment, zone);
    },
    write:
      column === null
        ? null
        : (value) => {
            if (value !== null && !isMoment(value)) throw cannotKeep(name, 'it is no time');
            return columnsOf(value);
          },
  };
}
