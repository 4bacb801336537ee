import type { Done } from '../../../core/sync/commitSteps.ts';
import { commitSteps } from '../../../core/sync/commitSteps.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { WriteStep } from './WriteStep.ts';

/** The writes of a plan to one pair, and how far they are. */
export class PairWork {
  /** The pair as the store has it; null for one that the plan begins. */
  readonly stored: Pair | null;
  readonly #open: Set<WriteStep>;
  readonly #done: Done[] = [];
  readonly #settles = new Set<string>();

  constructor(stored: Pair | null, steps: readonly WriteStep[]) {
    this.stored = stored;
    this.#open = new Set(steps.filter(({ op }) => op !== 'purge'));
  }

  /** The pair after what was done so far; as the store has it, when that is nothing; null when nothing of it is left. */
  get pair(): Pair | null {
    return this.#done.length === 0 ? this.stored : commitSteps(this.#done);
  }

  /** @returns the observations that are dealt with by it: none before the last step is done. */
  finish(done: Done & { step: WriteStep }): string[] {
    if (done.step.op === 'purge') return [];
    this.#done.push(done);
    this.#open.delete(done.step);
    for (const id of done.step.settles) this.#settles.add(id);
    return this.#open.size === 0 ? [...this.#settles] : [];
  }

  get isDone(): boolean {
    return this.#open.size === 0;
  }
}
