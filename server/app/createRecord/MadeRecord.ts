import type { PairState } from '../../../shared/creating.ts';
import type { RecordRef } from '../../../shared/recordViews.ts';

/** A record that was made by hand, and whether it is in step with something in Outlook. */
export interface MadeRecord {
  ref: RecordRef;
  pair: PairState;
}
