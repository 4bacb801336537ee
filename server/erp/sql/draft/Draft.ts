import type { Said } from '../check/Said.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { DraftNote } from './mapping/DraftNote.ts';

/** A proposed mapping. */
export interface Draft {
  mapping: Mapping;
  /** Why it says what it says, and what it does not know; each for a place of the mapping. */
  notes: readonly DraftNote[];
  /** For the whole: tables that were left out, areas that were not found. */
  remarks: readonly Said[];
}
