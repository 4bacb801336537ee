import { Temporal } from 'temporal-polyfill';

/** Exchange looks no further than this, on any wall (Microsoft's page on ErrorRecurrenceEndDateTooBig). */
export const lastDay = Temporal.PlainDateTime.from('4500-09-01T00:00');
