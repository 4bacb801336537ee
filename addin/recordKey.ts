import type { RecordRef } from '../shared/recordViews.ts';

/** One text for one record, for sets and React keys. */
export function recordKey({ company, kind, key }: RecordRef): string {
  return JSON.stringify([company, kind, key]);
}
