import type { Side } from '../../../shared/records/Area.ts';
import { otherSide } from '../../../shared/records/Area.ts';
import type { Loss } from '../../core/sync/Loss.ts';
import type { LeftAlone } from '../../ports/SyncStore.ts';
import type { NotInStep, NotInStepReason, Question, SyncCounts } from './SyncReport.ts';

/** Counts what a run does and collects what is not in step, each thing once, by its last reason. */
export class Tally {
  readonly counts: SyncCounts = {
    observed: { erp: 0, mailbox: 0 },
    create: { erp: 0, mailbox: 0 },
    update: { erp: 0, mailbox: 0 },
    delete: { erp: 0, mailbox: 0 },
    paired: 0,
    forgotten: 0,
    recovered: 0,
    stamped: 0,
    setAside: 0,
  };
  /** About things that have no pair; those about pairs are kept with them. */
  readonly questions = new Map<string, Question>();
  readonly #out = new Map<string, NotInStep>();
  readonly #losses = new Map<string, Loss>();

  note(
    side: Side,
    ref: string,
    pairId: string | null,
    why: NotInStepReason,
    sentence: string | null = null,
  ): void {
    this.#out.set(keyOf(side, ref, pairId), { side, ref, pairId, why, sentence });
  }

  /** What stays out of step from earlier runs; what this run says of a thing counts. */
  noteLeft(things: readonly LeftAlone[]): void {
    for (const { side, ref, pairId, why, sentence } of things) {
      if (this.#out.has(keyOf(side, ref, pairId)) || this.#out.has(keyOf(side, ref, null)))
        continue;
      this.note(side, ref, pairId, why as NotInStepReason, sentence);
    }
  }

  /** It is in step after all. */
  clear(side: Side, ref: string, pairId: string | null): void {
    this.#out.delete(keyOf(side, ref, pairId));
  }

  outOfStep(): Partial<Record<NotInStepReason, number>> {
    const counts: Partial<Record<NotInStepReason, number>> = {};
    for (const { why } of this.#out.values()) counts[why] = (counts[why] ?? 0) + 1;
    return counts;
  }

  notInStep(most: number): NotInStep[] {
    return [...this.#out.values()].slice(0, most);
  }

  /**
   * What one thing says cannot be held on the other side; counts only if it is carried over.
   *
   * @param most of how many it is kept what that is: a first run may have a hundred thousand.
   */
  lose(loss: Loss, most: number): void {
    const key = `${loss.side}\n${loss.ref}`;
    // Of one thing there may be what the plan tells and what the server would not have.
    const before = this.#losses.get(key)?.fields ?? [];
    const isNamed = this.#losses.size < most || before.length > 0;
    const told = loss.fields.map(({ field }) => field);
    const fields = [...before.filter(({ field }) => !told.includes(field)), ...loss.fields];
    this.#losses.set(key, { ...loss, fields: isNamed ? fields : [] });
  }

  /** What was carried over in part; without fields beyond so many. */
  losses(): Loss[] {
    return [...this.#losses.values()].filter(({ side, ref, pairId }) => {
      const isOut = this.#out.has(keyOf(otherSide(side), ref, null));
      return !isOut && !this.#out.has(keyOf(side, ref, pairId));
    });
  }

  /** How many pairs are not in step. */
  get pairsOut(): number {
    return [...this.#out.values()].filter(({ pairId }) => pairId !== null).length;
  }
}

function keyOf(side: Side, ref: string, pairId: string | null): string {
  return pairId === null ? `${side}\n${ref}` : `pair\n${pairId}`;
}
