import type { ChangeRow } from '../../../server/ports/RecordStore.ts';

/** What a listing told, the newest word on each reference. */
export interface Listed {
  rows: Map<string, ChangeRow>;
  cursor: string;
}
