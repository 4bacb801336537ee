import type { Recurrence } from './Recurrence.ts';

/** Fields that a pattern of this type must have, with the type of each. */
const patternFields: Readonly<
  Record<string, Readonly<Record<string, 'number' | 'string' | 'days'>>>
> = {
  daily: { interval: 'number' },
  weekly: { interval: 'number', days: 'days', weekStart: 'string' },
  monthly: { interval: 'number', day: 'number' },
  monthlyNth: { interval: 'number', ordinal: 'number', days: 'days' },
  yearly: { interval: 'number', month: 'number', day: 'number' },
  yearlyNth: { interval: 'number', month: 'number', ordinal: 'number', days: 'days' },
  regeneration: { interval: 'number', unit: 'string' },
  other: { rrule: 'string' },
};

const rangeFields: typeof patternFields = {
  endless: {},
  count: { count: 'number' },
  until: { date: 'string' },
};

/** Whether it has the form of a series; whether there can be such a one is checkRecurrence's question. */
export function isRecurrence(value: unknown): value is Recurrence {
  if (!isObject(value)) return false;
  const { pattern, range, exceptions } = value;
  return (
    hasForm(pattern, patternFields) &&
    hasForm(range, rangeFields) &&
    Array.isArray(exceptions) &&
    exceptions.every(
      (exception: unknown) =>
        isObject(exception) &&
        typeof exception['original'] === 'string' &&
        (exception['changes'] === null || isObject(exception['changes'])),
    )
  );
}

function hasForm(value: unknown, forms: typeof patternFields): boolean {
  if (!isObject(value) || typeof value['type'] !== 'string') return false;
  const form = Object.hasOwn(forms, value['type']) ? forms[value['type']] : undefined;
  return (
    form !== undefined &&
    Object.entries(form).every(([name, type]) => {
      const member = value[name];
      if (type !== 'days') return typeof member === type;
      return Array.isArray(member) && member.every((day) => typeof day === 'string');
    })
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
