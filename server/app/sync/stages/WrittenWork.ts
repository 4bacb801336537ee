import type { Done } from '../../../core/sync/commitSteps.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import { PairWork } from '../apply/PairWork.ts';
import type { WriteStep } from '../apply/WriteStep.ts';

/** What becomes of the pair of a single write. */
export interface Fate {
  /** Where nothing is written after all. */
  undone: Pair | null;
  /** Once it is written, by what the side read back; that is null for a deletion. */
  done: (written: Baseline | null) => Pair | null;
}

/**
 * A single write that is no step towards agreement: what is to be remembered of its pair afterwards is said by whoever
 * writes, instead of following from the plan.
 */
export class WrittenWork extends PairWork {
  readonly #fate: Fate;
  #written: Baseline | null = null;

  /** @param stored the pair as the store has it. */
  constructor(stored: Pair, step: WriteStep, fate: Fate) {
    super(stored, [step]);
    this.#fate = fate;
  }

  override get pair(): Pair | null {
    return this.isDone ? this.#fate.done(this.#written) : this.#fate.undone;
  }

  override finish(done: Done & { step: WriteStep }): string[] {
    this.#written = done.written;
    return super.finish(done);
  }
}
