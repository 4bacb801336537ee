/**
 * A day or time as numbers: [yyyymmdd, hhmm].
 * @param text yyyy-mm-dd, with or without hh:mm:ss after a blank; null is 0 and 0.
 */
export function numberDate(text: string | null): [day: number, time: number] {
  if (text === null) return [0, 0];
  const digits = text.replace(/\D/g, '');
  return [Number(digits.slice(0, 8)), Number(digits.slice(8, 12))];
}
