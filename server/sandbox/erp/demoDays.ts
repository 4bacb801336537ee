const dayLength = 86_400_000;

/** A day some days after another (before it with a negative number), yyyy-mm-dd. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** The nearest working day on or after a day: nobody meets or invoices on a Sunday. */
export function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
