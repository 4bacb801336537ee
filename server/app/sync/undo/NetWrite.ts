import type { Side } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';

/** What a run did to one thing in all, however often it wrote to it. */
export interface NetWrite {
  /** Of the write that it ends with, unique within the run. */
  id: string;
  pairId: string;
  side: Side;
  op: 'create' | 'update' | 'delete';
  ref: string;
  /** The version that the run left it with. */
  version: string | null;
  before: Fields;
  after: Fields;
  at: number;
  /** How many writes that were. */
  writes: number;
  /** The run also wrote to the other side of the pair, after it had made this. */
  isAnswered: boolean;
  /** It only emptied Deleted Items of what people had thrown away. */
  isPurge: boolean;
}
