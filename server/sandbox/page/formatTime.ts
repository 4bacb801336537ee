/** How a time is shown: only the time of day, a day, or both. */
export type TimeStyle = 'time' | 'day' | 'shortDay' | 'dayAndTime' | 'weekDay';

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: '2-digit', month: '2-digit', year: 'numeric' },
  dayAndTime: {
    ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  },
  weekDay: { weekday: 'short', day: 'numeric' },
};

/**
 * A time as the mailbox's owner reads it.
 * @param at ISO 8601 or milliseconds
 * @param zone IANA name
 */
export function formatTime(
  at: string | number,
  style: TimeStyle,
  language: string,
  zone: string,
): string {
  // English in a European company: 24 hours and the day before the month.
  const locale = language === 'en-US' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: zone }).format(new Date(at));
}
