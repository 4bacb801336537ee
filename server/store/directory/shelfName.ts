import type { RecordRef } from '../../../shared/recordViews.ts';

/** What tells one ERP's shelves apart, for maps. */
export function shelfName({ company, kind }: Pick<RecordRef, 'company' | 'kind'>): string {
  return JSON.stringify([company, kind]);
}
