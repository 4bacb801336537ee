import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import type { Exception } from '../../../../../shared/records/Recurrence.ts';
import type { Fields, FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { Area } from '../../../../../shared/records/Area.ts';
import { originalWall } from '../../../../core/recurrence/originalWall.ts';
import { withWall } from '../../../../core/time/withWall.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import type { ExceptionsMapping } from '../../mapping/sync/ExceptionsMapping.ts';
import { longSource } from '../../mapping/sync/longSource.ts';
import { badValue } from '../../values/badValue.ts';
import { comparedValue } from '../write/comparedValue.ts';
import { cannotKeep } from './cannotKeep.ts';
import type { FieldFrame } from './FieldFrame.ts';
import { flagOf } from './flagOf.ts';
import { momentField } from './momentField.ts';
import { prepareField } from './prepareField.ts';
import type { SeriesRows } from './SeriesRows.ts';
import type { ColumnValue, SqlField } from './SqlField.ts';

/** The exceptions of a series in a table of their own: how they are read, and how they are kept. */
export interface ExceptionRows extends SeriesRows {
  read(row: SqlRow, start: Moment): Exception;
}

/** Makes the table of exceptions ready. */
export function exceptionRows(
  frame: FieldFrame,
  area: Area,
  said: ExceptionsMapping,
): ExceptionRows {
  const slot = (column: string) => frame.childSlot(said.table, column);
  const own: FieldFrame = { ...frame, slot };
  const moment = fieldTables.appointments['start'] ?? frame.rule;
  const source = { moment: said.original };
  const original = momentField({ ...own, name: 'original', rule: moment, source });
  const cancelled = flagOf(said.cancelled, slot);
  const fields = Object.entries(said.fields ?? {})
    .map(([name, kept]) =>
      prepareField({
        ...own,
        name,
        rule: fieldTables[area][name] ?? frame.rule,
        source: longSource(kept),
      }),
    )
    // An end may be told from the start.
    .toSorted((a, b) => Number(b.name === 'start') - Number(a.name === 'start'));
  const columns = [
    said.original,
    cancelled.slot.named,
    ...fields.flatMap((field) => field.columns),
  ];
  return {
    said,
    alias: frame.alias,
    columns: [...new Set(columns)],
    fields: fields.map(({ name }) => name),
    valueOf: (column, value) => comparedValue(slot(column), value),
    read(row, start) {
      const at = original.read(row, {});
      if (!isMoment(at)) throw badValue(`${said.table}.${said.original}`, 'a time');
      const wall = at.kind === 'date' ? `${at.date}T00:00:00` : at.local;
      const name = start.kind === 'date' ? wall.slice(0, 10) : wall;
      if (cancelled.read(row) === true) return { original: name, changes: null };
      return { original: name, changes: changesIn(row, fields, usualStart(start, name)) };
    },
    write({ original: name, changes }, series) {
      const { start } = series;
      if (!isMoment(start)) throw cannotKeep('recurrence', 'it has no start');
      const usual = usualStart(start, name);
      const now = { ...series, start: usual, ...changes };
      return [
        ...(original.write?.(usual, now) ?? []),
        ...(cancelled.slot.column === null
          ? []
          : [{ column: cancelled.slot.column, value: cancelled.codeOf(changes === null) }]),
        ...Object.entries(changes ?? {}).flatMap(([field, value]) =>
          written(fields, field, value, now),
        ),
      ];
    },
  };
}

/** Where the pattern puts it. */
function usualStart(start: Moment, original: string): Moment {
  return withWall(start, originalWall(original));
}

/** A field whose columns are all NULL is as in the series. */
function changesIn(row: SqlRow, fields: readonly SqlField[], start: Moment): Fields {
  const changes: Record<string, FieldValue | null> = {};
  for (const field of fields) {
    if (field.columns.every((column) => (row[column] ?? null) === null)) continue;
    const value = field.read(row, { start, ...changes });
    if (value !== null) changes[field.name] = value;
  }
  return changes;
}

function written(
  fields: readonly SqlField[],
  name: string,
  value: FieldValue | null,
  now: Fields,
): ColumnValue[] {
  const field = fields.find((each) => each.name === name);
  if (!field?.write) throw cannotKeep('recurrence', `no occurrence can differ in ${name} there`);
  // NULL says that it is as in the series.
  if (value === null) throw cannotKeep('recurrence', `no occurrence can be without ${name} there`);
  return field.write(value, now);
}
