import type { WeekDay } from './Recurrence.ts';

/** The days of the week as ISO 8601 counts them: Monday is 1, so a day's number is its place here and one. */
export const weekDays: readonly WeekDay[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
