import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';

/** How a column keeps a time: a day, a day with a time, a time of day, seconds since 1970; null where it keeps none. */
export type TemporalForm = 'day' | 'moment' | 'clock' | 'unix' | null;

const secondsOf2001 = 978_307_200;
const secondsOf2100 = 4_102_444_800;

/** By the type where it says so, else by what stands in the column, else by its name. */
export function temporalForm({ type, shape, content, words, length }: ColumnSurvey): TemporalForm {
  if (type === 'date' && content.moment < 0.5) return 'day';
  if (/^time( |$)|^timetz$/.test(type)) return 'clock';
  if (shape === 'time' || /^(timestamp|datetime|smalldatetime)/.test(type)) return 'moment';
  if (shape === 'boolean' || shape === 'uuid' || shape === 'other') return null;
  if (content.filled > 0) {
    if (content.day > 0.6) return 'day';
    if (content.moment > 0.6) return 'moment';
    if (content.clock > 0.6) return 'clock';
    const greatest = content.greatest ?? 0;
    return greatest > secondsOf2001 && greatest < secondsOf2100 && content.distinct > 2
      ? 'unix'
      : null;
  }
  const says = (concept: 'clock' | 'date') => words.some(({ concepts }) => concepts.has(concept));
  if (says('clock') && (length === null || length < 9)) return 'clock';
  return says('date') && (length === null || (length >= 8 && length <= 19)) ? 'day' : null;
}
