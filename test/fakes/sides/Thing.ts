import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Stamp } from '../../../server/core/sync/Stamp.ts';

/**
 * What lies on a side: an item or a record, as its server keeps it. Whoever tests holds on to it, whatever becomes of its
 * reference; only its world changes it.
 */
export interface Thing {
  /** Never changes and is never shown to the sync. */
  readonly number: number;
  readonly area: Area;
  /** The mailbox or the company it belongs to. */
  readonly owner: string;
  ref: string;
  collection: string;
  /** Everything people see, also what the sync does not hold. */
  fields: Fields;
  stamp: Stamp | null;
  /** What no field maps; has to survive byte for byte. */
  unmapped: string;
  /** What people and server left there: whoever else changed it did damage. */
  soundUnmapped: string;
  version: number;
  /** By the side's clock, in milliseconds; a late commit is older than it looks. */
  changedAt: number;
  isGone: boolean;
  /** Who may see it; null is everybody to whom its owner is open. */
  readers: readonly string[] | null;
  /** What always fails. `uncertain`: a write that nobody ever knows about, and that never happens. */
  sick: 'read' | 'write' | 'uncertain' | null;
  /** The key it was created with; null for what people made. */
  key: string | null;
}
