import type { RecordRef } from '../../shared/recordViews.ts';

/** One text per record, for maps and sets; two references to the same record give the same text. */
export function refKey(ref: RecordRef): string {
  return JSON.stringify([ref.company, ref.kind, ref.key]);
}
