/** Days as Office.js writes them. */
export type WeekDay = 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';

/** Kinds of days that a monthly or yearly pattern may name besides the seven. */
export type DayGroup = 'day' | 'weekday' | 'weekendDay';

/**
 * The pattern of a series, in the words of Office.js (`Office.Recurrence`), so that nothing has to be
 * translated on the way to the add-in.
 */
export interface Recurrence {
  type: 'daily' | 'weekday' | 'weekly' | 'monthly' | 'yearly';
  properties: {
    interval?: number;
    days?: WeekDay[];
    firstDayOfWeek?: WeekDay;
    dayOfMonth?: number;
    dayOfWeek?: WeekDay | DayGroup;
    weekNumber?: 'first' | 'second' | 'third' | 'fourth' | 'last';
    /** `jan` … `dec`. */
    month?: string;
  };
  /** First day, `YYYY-MM-DD`, in `timeZone`. */
  startDate: string;
  /** Last day; null for a series without end. */
  endDate: string | null;
  /** Minutes after midnight, in `timeZone`. */
  startMinute: number;
  durationMinutes: number;
  /** IANA name. */
  timeZone: string;
  /** The zone as Exchange calls it. */
  windowsTimeZone: string;
}
