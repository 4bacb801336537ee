import type { DayGroup, Recurrence, WeekDay } from './Recurrence.ts';

/** Words of Office.js for what a pattern names, each with EWS's word for it. */
export const recurrenceWords: {
  days: Readonly<Record<WeekDay | DayGroup, string>>;
  weeks: Readonly<Record<NonNullable<Recurrence['properties']['weekNumber']>, string>>;
  months: Readonly<Record<string, string>>;
} = {
  days: {
    ...{ sun: 'Sunday', mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
    ...{ fri: 'Friday', sat: 'Saturday' },
    ...{ day: 'Day', weekday: 'Weekday', weekendDay: 'WeekendDay' },
  },
  weeks: { first: 'First', second: 'Second', third: 'Third', fourth: 'Fourth', last: 'Last' },
  months: {
    ...{ jan: 'January', feb: 'February', mar: 'March', apr: 'April', may: 'May', jun: 'June' },
    ...{ jul: 'July', aug: 'August', sep: 'September', oct: 'October', nov: 'November' },
    dec: 'December',
  },
};
