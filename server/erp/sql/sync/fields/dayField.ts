import { emptyOf } from '../values/emptyOf.ts';
import { readDay } from '../values/readDay.ts';
import { writeDay } from '../values/writeDay.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { cannotKeep } from './cannotKeep.ts';

/** A day, such as a birthday; one whose year nobody knows is kept in the year that the mapping names for it. */
export function dayField({ name, rule, source, slot }: FieldFrame): SqlField {
  const named = source.date ?? source.column ?? '';
  const own = slot(named);
  const { alias, column } = own;
  const { withoutYear, format = 'yyyy-mm-dd' } = source;
  const noYear = withoutYear === undefined ? null : String(withoutYear).padStart(4, '0');
  const empty = source.empty === undefined ? null : String(source.empty);
  return {
    name,
    rule,
    columns: [named],
    expression: null,
    children: null,
    limit: null,
    read(row) {
      const value = row[alias];
      if (empty !== null && String(value) === empty) return null;
      const day = readDay(value, named);
      const isYearless = noYear !== null && day?.startsWith(`${noYear}-`) === true;
      return day !== null && isYearless && rule.mayLackYear === true ? `-${day.slice(4)}` : day;
    },
    write:
      column === null
        ? null
        : (value) => {
            if (value === null) return [{ column, value: emptyOf(own, source.empty) }];
            if (typeof value !== 'string') throw cannotKeep(name, 'it is no day');
            const isYearless = value.startsWith('--');
            if (isYearless && noYear === null) {
              throw cannotKeep(name, `${named} has no room for a day without a year`);
            }
            const day = isYearless ? `${noYear ?? ''}-${value.slice(2)}` : value;
            return [{ column, value: writeDay(day, own.form, format) }];
          },
  };
}
