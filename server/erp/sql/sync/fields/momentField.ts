import { isMoment } from '../../../../../shared/records/isMoment.ts';
import { emptyOf } from '../values/emptyOf.ts';
import { type KeptAs, readMoment } from '../values/readMoment.ts';
import type { ColumnForm } from '../values/ColumnForm.ts';
import { writeMoment } from '../values/writeMoment.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { asInstant } from './asInstant.ts';
import { cannotKeep } from './cannotKeep.ts';
import { flagOf } from './flagOf.ts';

/** Day and time in one column, perhaps with a flag beside that says whether it is about whole days. */
export function momentField({ name, rule, source, slot, mapping }: FieldFrame): SqlField {
  const named = source.moment ?? source.column ?? '';
  const own = slot(named);
  const { alias, column, form } = own;
  const zone = mapping.timeZone;
  const keptAs = source.keptAs ?? usual(form);
  const allDay = source.allDay === undefined ? null : flagOf(source.allDay, slot);
  const empty = source.empty === undefined ? null : String(source.empty);
  return {
    name,
    rule,
    columns: [named, ...(allDay ? [allDay.slot.named] : [])],
    expression: null,
    children: null,
    limit: null,
    read(row) {
      const value = row[alias];
      if (empty !== null && String(value) === empty) return null;
      const moment = readMoment(value, named, keptAs, zone);
      if (moment?.kind === 'zoned' && allDay?.read(row) === true) {
        return { kind: 'date', date: moment.local.slice(0, 10) };
      }
      return asInstant(rule, moment, zone);
    },
    write:
      column === null
        ? null
        : (value) => {
            if (value !== null && !isMoment(value)) throw cannotKeep(name, 'it is no time');
            const flag = allDay?.slot.column;
            return [
              {
                column,
                value:
                  value === null
                    ? emptyOf(own, source.empty)
                    : writeMoment(value, form, keptAs, zone),
              },
              ...(allDay && flag !== null && flag !== undefined && value !== null
                ? [{ column: flag, value: allDay.codeOf(value.kind === 'date') }]
                : []),
            ];
          },
  };
}

function usual(form: ColumnForm): KeptAs {
  if (form === 'instant') return 'offset';
  return form === 'integer' || form === 'decimal' ? 'unixSeconds' : 'wall';
}
