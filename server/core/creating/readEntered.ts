import { addDays } from '../../../shared/records/addDays.ts';
import { checkRecord } from '../../../shared/records/checkRecord.ts';
import { checkValue } from '../../../shared/records/checkValue.ts';
import type { CreateField, CreateForm, EnteredValues } from '../../../shared/creating.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { isZone } from '../../../shared/records/isZone.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import { settleFields } from '../../../shared/records/settleFields.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../AppError.ts';

/** What is wrong with an entry, as a word that the pane has a sentence for. */
type Fault = 'required' | 'too-long' | 'choice' | 'form' | 'order' | 'unknown';

/**
 * What a person entered, as fields of a record: every fault at once, so that nobody has to try again and again.
 *
 * @param zone in which wall times are meant.
 * @throws AppError `invalid-input`, reason `entries-wrong`: `details.fields` names each field with a word for its fault.
 */
export function readEntered(form: CreateForm, entered: EnteredValues, zone: string): Fields {
  const faults: { path: string; expected: Fault }[] = [];
  const wrong = (field: string, expected: Fault): void => {
    faults.push({ path: field, expected });
  };
  const known = new Map(form.fields.map((field) => [field.field, field]));
  for (const field of Object.keys(entered)) if (!known.has(field)) wrong(field, 'unknown');
  const fields: Record<string, FieldValue> = {};
  for (const asked of form.fields) {
    const { field, isRequired } = asked;
    const given = Object.hasOwn(entered, field) ? entered[field] : undefined;
    const said = typeof given === 'string' && given.trim() === '' ? undefined : given;
    if (said === undefined) {
      if (isRequired) wrong(field, 'required');
      continue;
    }
    const value = valueOf(asked, said, zone);
    if (typeof value === 'string' && asked.max !== null && value.length > asked.max) {
      wrong(field, 'too-long');
    } else if (asked.choices !== null && !asked.choices.some((one) => one === value)) {
      wrong(field, 'choice');
    } else if (value === null || isUnfit(form, field, value)) wrong(field, 'form');
    else fields[field] = value;
  }
  if (faults.length === 0) {
    const whole = withEnd(form, fields);
    if (isInOrder(fields) && checkRecord({ area: form.area, fields: whole }).length === 0)
      return whole;
    wrong('end' in fields ? 'end' : (form.fields[0]?.field ?? ''), 'order');
  }
  throw new AppError('invalid-input', 'Not everything that was entered can be saved.', {
    reason: 'entries-wrong',
    details: { fields: faults },
  });
}

/** Null for what has not the form of its type. */
function valueOf(
  { type }: CreateField,
  given: string | number | boolean,
  zone: string,
): FieldValue | null {
  switch (type) {
    case 'flag':
      return typeof given === 'boolean' ? given : null;
    case 'integer': {
      const value = typeof given === 'string' ? Number(given) : given;
      return typeof value === 'number' && Number.isInteger(value) ? value : null;
    }
    case 'moment':
      return momentOf(given, zone);
    case 'text':
      return typeof given === 'string' ? given.replaceAll(/\r\n?/g, '\n').toWellFormed() : null;
    default:
      // Pasted over several lines it is meant as one.
      return typeof given === 'string'
        ? given
            .replaceAll(/[\r\n\t]+/g, ' ')
            .trim()
            .toWellFormed()
        : null;
  }
}

function momentOf(given: string | number | boolean, zone: string): Moment | null {
  const text = String(given);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'date', date: text };
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?/.exec(text)?.[0];
  if (local !== text || !isZone(zone)) return null;
  return { kind: 'zoned', local: local.length === 16 ? `${local}:00` : local, zone };
}

function isUnfit({ area }: CreateForm, field: string, value: FieldValue): boolean {
  const rule = fieldTables[area][field];
  return rule === undefined || checkValue(field, rule, value) !== null;
}

/** Both days or both times, and no last day before the first. */
function isInOrder({ start, end }: Fields): boolean {
  if (!isMoment(start) || !isMoment(end)) return true;
  if (start.kind !== 'date' || end.kind !== 'date') return start.kind === end.kind;
  return start.date <= end.date;
}

/** People name the last day; a record ends on the day after (settleEnd). */
function withEnd({ area }: CreateForm, fields: Fields): Fields {
  const { start, end } = fields as { start?: Moment; end?: Moment };
  const isDays = area === 'appointments' && start?.kind === 'date' && end?.kind === 'date';
  return settleFields(
    area,
    isDays ? { ...fields, end: { kind: 'date', date: addDays(end.date, 1) } } : fields,
  );
}
