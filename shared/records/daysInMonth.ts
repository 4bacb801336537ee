/** Days of a month, 1 to 12, in that year; without a year the most it ever has. */
export function daysInMonth(month: number, year?: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return isLeap ? 29 : 28;
}
