import type { RecordSummary } from '../shared/recordViews.ts';

/** How a record is called in one line, with its number where its title lacks it; as a link to it is called. */
export function titleOf({ number, title }: Pick<RecordSummary, 'number' | 'title'>): string {
  return number === null || title.includes(number) ? title : `${number} ${title}`;
}
