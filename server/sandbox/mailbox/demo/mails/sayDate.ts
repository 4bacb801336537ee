const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A day as people write it: 09.09.2026 in German, 9 Sep 2026 in English.
 * @param day yyyy-mm-dd
 */
export function sayDate(day: string, language: 'de' | 'en'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'de') return `${date}.${month}.${year}`;
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}
