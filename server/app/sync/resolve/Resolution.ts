import type { Side } from '../../../../shared/records/Area.ts';

/** What a person decided about a question of the sync. */
export type Resolution =
  /** Not now: the question stays, and everything else goes on. */
  | { how: 'later' }
  /** Of a pair whose sides were both changed, or that is written again and again: what one side says counts. */
  | { how: 'take'; pairId: string; side: Side }
  /** Field by field. Every field in question must be named. */
  | { how: 'mix'; pairId: string; fields: Readonly<Record<string, Side>> }
  /** Of a pair of which one side is gone: delete the other too, keep it alone, or make the missing one again. */
  | { how: 'delete' | 'keep' | 'again'; pairId: string }
  /** Of things that perhaps are the same: they are. Where they differ one side counts, or field by field. */
  | {
      how: 'same';
      refs: Readonly<Record<Side, string>>;
      side: Side;
      fields?: Readonly<Record<string, Side>>;
    }
  /** They are not: each goes its own way from now on. */
  | { how: 'different'; refs: Readonly<Record<Side, readonly string[]>> };
