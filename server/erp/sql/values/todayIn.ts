/** The day it is in a time zone at this instant (milliseconds since 1970), yyyy-mm-dd. */
export function todayIn(zone: string, now: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);
}
