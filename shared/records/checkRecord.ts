import type { Area } from './Area.ts';
import { checkExceptions } from './checkExceptions.ts';
import { checkOrder } from './checkOrder.ts';
import { checkRecurrence } from './checkRecurrence.ts';
import { checkValue } from './checkValue.ts';
import { fieldTables } from './fieldTables.ts';
import { isMoment } from './isMoment.ts';
import { isRecurrence } from './isRecurrence.ts';
import type { Fields, SyncRecord } from './SyncRecord.ts';

/**
 * Why there can be no such record, as sentences for a person; an empty list for a sound one. Names fields, never what
 * is in them. A record with problems is set aside and never written; a partial one is checked as far as it goes.
 */
export function checkRecord({ area, fields }: SyncRecord): string[] {
  const problems = checkFields(area, fields);
  return problems.length > 0 ? problems : checkOrder(area, fields);
}

function checkFields(area: Area, fields: Fields): string[] {
  const table = fieldTables[area];
  const problems: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const rule = Object.hasOwn(table, name) ? table[name] : undefined;
    if (rule === undefined) {
      problems.push(`There is no field ${JSON.stringify(name.slice(0, 60))} in ${area}.`);
    } else if (value !== null && rule.type === 'recurrence') {
      problems.push(...checkSeries(area, name, fields));
    } else if (value !== null) {
      const problem = checkValue(name, rule, value);
      if (problem !== null) problems.push(problem);
    }
  }
  return problems;
}

function checkSeries(area: Area, name: string, fields: Fields): string[] {
  const series = fields[name];
  const problems = checkRecurrence(name, series, area === 'tasks');
  if (!isRecurrence(series)) return problems;
  const start = fields['start'] ?? fields['due'];
  const isAllDay = isMoment(start) ? start.kind === 'date' : null;
  // An exception's own series is named there, so it must not be looked into again without end.
  const checkChanges = ({ recurrence: _, ...changes }: Fields) =>
    checkRecord({ area, fields: changes });
  return [...problems, ...checkExceptions(name, series.exceptions, isAllDay, checkChanges)];
}
