const dayLength = 86_400_000;

/**
 * The day of a moment as people say it: today, yesterday, within a week "3 days ago", else the date.
 *
 * @param moment ISO 8601 with zone; days are counted where the reader is.
 */
export function sayDay(moment: string, locale: string, now: Date): string {
  const then = new Date(moment);
  if (Number.isNaN(then.getTime())) return moment;
  const days = Math.round((midnight(then) - midnight(now)) / dayLength);
  if (days <= 0 && days > -7) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  }
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(then);
}

/** Rounding above takes care of the hour that a clock change adds or takes. */
function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
