import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { Placed } from '../fields/Placed.ts';
import { temporalForm } from '../fields/temporalForm.ts';
import { fieldSource, type DraftedField } from './fieldSource.ts';
import { flagSides } from './flagSides.ts';
import { momentSource } from './momentSource.ts';
import { untold } from './untold.ts';
import { both } from './both.ts';
import { sureness } from './sureness.ts';

const dayInMinutes = 24 * 60;

/** The fields of an appointment from the columns that were placed; start and end are put together from their parts. */
export function appointmentFields(placed: readonly Placed[]): Record<string, DraftedField> {
  const of = (field: string) => placed.find((one) => one.field === field);
  const fields: Record<string, DraftedField> = {};
  for (const one of placed) {
    const rule = fieldTables.appointments[one.field];
    if (rule && one.field !== 'end') fields[one.field] = fieldSource(one.field, rule, one);
  }
  const highlight = of('highlight');
  if (highlight) fields['highlight'] = highlightSource(highlight);
  const [begin, end, duration] = [of('begin'), of('end'), of('duration')];
  const allDay = usable(of('allDay'));
  if (begin) {
    const isDay = temporalForm(begin.column) === 'day';
    const clock = isDay ? of('beginClock') : undefined;
    fields['start'] = {
      source: momentSource({ edge: begin, clock, allDay }),
      note: sureness(begin),
    };
  }
  if (end) {
    const isDay = temporalForm(end.column) === 'day';
    const clock = isDay ? of('endClock') : undefined;
    fields['end'] = {
      // A day beside a time is the last one: nobody writes that a holiday ends on the day after.
      source: momentSource({ edge: end, clock, allDay, isLast: isDay && allDay !== undefined }),
      note: sureness(end),
    };
  } else if (begin && duration) {
    const isHours = (duration.column.content.greatest ?? 60) <= 12;
    const isLong = (duration.column.content.greatest ?? 0) > dayInMinutes * 14;
    fields['end'] = {
      source: { minutes: duration.column.name, ...(isHours ? { unit: 'hours' as const } : {}) },
      note: both(
        sureness(duration),
        { en: '; the length', de: '; die Dauer' },
        isHours ? { en: ', in hours it seems', de: ', in Stunden, wie es scheint' } : '',
        isLong ? { en: ', or in seconds', de: ', oder in Sekunden' } : '',
      ),
    };
  }
  return fields;
}

/** A flag whose yes is not known would turn appointments into whole days. */
function usable(allDay: Placed | undefined): Placed | undefined {
  return allDay && flagSides(allDay.column) ? allDay : undefined;
}

/** Labels are worded by whoever knows them; until then a number stands for itself. */
function highlightSource(placed: Placed): DraftedField {
  const { column } = placed;
  const codes = [...(column.content.codes?.keys() ?? [])].filter((code) => /^\d{1,3}$/.test(code));
  if (column.shape !== 'integer') return { source: column.name, note: sureness(placed) };
  if (codes.length === 0) return { source: null, note: both(`${column.name}? `, untold([])) };
  const words = codes.toSorted().map((code) => [code, Number(code) === 0 ? '' : code]);
  return {
    source: { column: column.name, codes: Object.fromEntries(words) as Record<string, string> },
    note: both(sureness(placed), {
      en: '; say in words what the codes mean',
      de: '; in Worten angeben, was die Codes bedeuten',
    }),
  };
}
