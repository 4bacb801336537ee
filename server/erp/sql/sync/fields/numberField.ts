import { badValue } from '../../values/badValue.ts';
import { emptyOf } from '../values/emptyOf.ts';
import { readNumber } from '../values/readNumber.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { cannotKeep } from './cannotKeep.ts';
import { minutesIn } from './minutesIn.ts';
import { writeNumber } from './writeNumber.ts';

/** A whole number; minutes may be kept in hours or days, with decimals. */
export function numberField({ name, rule, source, slot }: FieldFrame): SqlField {
  const named = source.minutes ?? source.column ?? '';
  const own = slot(named);
  const { alias, column } = own;
  const factor = minutesIn(source.unit);
  const empty = source.empty === undefined ? null : Number(source.empty);
  return {
    name,
    rule,
    columns: [named],
    expression: null,
    children: null,
    limit: null,
    read(row) {
      const kept = readNumber(row[alias], named);
      if (kept === null || kept === empty) return null;
      const number = kept * factor;
      // 0.1 hours are 6 minutes, whatever a double makes of it.
      const whole = Math.round(number);
      if (Math.abs(number - whole) > (factor === 1 ? 0 : 0.5))
        throw badValue(named, 'a whole number');
      return whole;
    },
    write:
      column === null
        ? null
        : (value) => {
            if (value === null) return [{ column, value: emptyOf(own, source.empty) }];
            if (typeof value !== 'number') throw cannotKeep(name, 'it is no number');
            return [{ column, value: writeNumber(name, value / factor, own) }];
          },
  };
}
