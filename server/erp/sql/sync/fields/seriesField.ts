import type { Area } from '../../../../../shared/records/Area.ts';
import { canonicalZone } from '../../../../../shared/records/canonicalZone.ts';
import { isMoment } from '../../../../../shared/records/isMoment.ts';
import { isRecurrence } from '../../../../../shared/records/isRecurrence.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import { AppError } from '../../../../core/AppError.ts';
import { fromRRule } from '../../../../core/recurrence/fromRRule.ts';
import { toRRule } from '../../../../core/recurrence/toRRule.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { badValue } from '../../values/badValue.ts';
import { emptyOf } from '../values/emptyOf.ts';
import { cannotKeep } from './cannotKeep.ts';
import { exceptionRows } from './exceptionRows.ts';
import type { FieldFrame } from './FieldFrame.ts';
import { fitText } from './fitText.ts';
import type { SqlField } from './SqlField.ts';
import { textIn } from './textIn.ts';

/**
 * A series (MT2): its rule in a column as iCalendar writes it, and what differs from it in rows of another table. A series is
 * kept on the ERP's own clock alone, since a rule says nothing about zones.
 */
export function seriesField(frame: FieldFrame): SqlField {
  const { name, rule, source, slot, mapping, area } = frame;
  const named = source.rrule ?? '';
  const own = slot(named);
  const { column } = own;
  const rows =
    source.exceptions === undefined ? null : exceptionRows(frame, area, source.exceptions);
  return {
    ...{ name, rule, columns: [named], expression: null, children: null, limit: null },
    series: rows,
    read(row, { start = null, due = null }) {
      const text = textIn(row[own.alias], own);
      if (text === null) return null;
      const first = anchorOf(area, start, due);
      if (!isMoment(first)) throw badValue(named, 'the rule of something that has a start');
      const held = JSON.parse(String(row[frame.alias] ?? '[]')) as SqlRow[];
      const exceptions = rows === null ? [] : held.map((one) => rows.read(one, first));
      return { ...ruleIn(text, first, named), exceptions };
    },
    write:
      column === null
        ? null
        : (value, { start = null, due = null }) => {
            if (value === null) return [{ column, value: emptyOf(own, undefined) }];
            const first = anchorOf(area, start, due);
            if (!isRecurrence(value) || !isMoment(first)) {
              throw cannotKeep(name, 'it is no series with a start');
            }
            const isElsewhere =
              first.kind === 'zoned' &&
              canonicalZone(first.zone) !== canonicalZone(mapping.timeZone);
            if (isElsewhere) {
              throw cannotKeep(name, `series are on the clock of ${mapping.timeZone} there`);
            }
            if (rows === null && value.exceptions.length > 0) {
              throw cannotKeep(name, 'no occurrence of a series can differ there');
            }
            return [{ column, value: fitText(name, toRRule(value, first), own, false) }];
          },
  };
}

function anchorOf(area: Area, start: unknown, due: unknown): unknown {
  return area === 'tasks' ? (start ?? due) : start;
}

function ruleIn(text: string, start: Moment, column: string): ReturnType<typeof fromRRule> {
  try {
    return fromRRule(text, start);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'invalid-input') {
      throw badValue(column, 'the rule of a series');
    }
    throw error;
  }
}
