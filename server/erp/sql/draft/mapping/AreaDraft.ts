import type { Said } from '../../check/Said.ts';
import type { JoinMapping } from '../../mapping/sync/JoinMapping.ts';
import type { OwnerMapping } from '../../mapping/sync/OwnerMapping.ts';
import type { DraftedField } from './fieldSource.ts';

/** An area of the sync as it is drafted. */
export interface AreaDraft {
  kind: string;
  joins: Record<string, JoinMapping>;
  owner: OwnerMapping | null;
  ownerNote: Said;
  version: string | null;
  /** In the order of the neutral form; those without a source are remarks. */
  fields: Record<string, DraftedField>;
  /** Columns of the table that nothing was made of. */
  unplaced: readonly string[];
}
