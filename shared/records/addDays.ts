/** The day so many days later, or earlier; both yyyy-mm-dd, in the Gregorian calendar as if it had always been. */
export function addDays(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  // A fifth digit, or a sign, is no year that any side could take: the calendar ends here.
  const text = time.toISOString().slice(0, -14);
  return /^\d{4}-/.test(text) ? text : date;
}
