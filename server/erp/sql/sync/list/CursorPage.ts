import type { ChangeRow } from '../../../../ports/RecordStore.ts';
import type { ListCursor } from './ListCursor.ts';

/** A page of changes with its cursor, before that becomes a text. */
export interface CursorPage {
  rows: ChangeRow[];
  cursor: ListCursor;
  last: boolean;
}
