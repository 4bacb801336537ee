/**
 * A time on the clocks of Zürich as UTC, both yyyy-mm-dd hh:mm:ss; summer time from the last Sunday of March to that
 * of October, as the European Union has had it since 1996 and Switzerland with it.
 */
export function utcText(wall: string): string {
  const time = Date.parse(`${wall.replace(' ', 'T')}Z`);
  const year = Number(wall.slice(0, 4));
  // Told by the wall: at two it becomes three, and at three it becomes two.
  const summer = time >= lastSunday(year, 2) + 2 * hour && time < lastSunday(year, 9) + 3 * hour;
  return new Date(time - (summer ? 2 : 1) * hour).toISOString().slice(0, 19).replace('T', ' ');
}

const hour = 3_600_000;

/** Midnight of the last Sunday of a month with 31 days, counted from 0. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31));
  return last.getTime() - last.getUTCDay() * 24 * hour;
}
