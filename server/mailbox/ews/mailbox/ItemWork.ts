import type { AppError } from '../../../core/AppError.ts';
import type { ItemStep } from '../items/ItemStep.ts';

/** An item that is written to step by step. */
export class ItemWork {
  readonly ref: string;
  /** The version that the last step left; null where Exchange did not tell, as after a cancelled occurrence. */
  version: string | null;
  /** What the step it stopped at failed with. */
  error: AppError | null = null;
  /** Whether any step went well. */
  hasBegun = false;
  /** Fields that Exchange would not have. */
  readonly lost: { field: string; error: AppError }[] = [];
  readonly #steps: ItemStep[];

  /** @param steps in their order, none of them a `create` */
  constructor(ref: string, version: string | null, steps: readonly ItemStep[]) {
    this.ref = ref;
    this.version = version;
    this.#steps = [...steps];
  }

  /** The next step; undefined after the last, and once one has failed. */
  get next(): ItemStep | undefined {
    return this.error === null ? this.#steps[0] : undefined;
  }

  /** The next steps as long as they are of one kind. */
  get nextAlike(): ItemStep[] {
    const kind = this.next?.do;
    const end = this.#steps.findIndex((step) => step.do !== kind);
    return kind === undefined ? [] : this.#steps.slice(0, end < 0 ? undefined : end);
  }

  /** The next step is left out: all else is to be written without that field. */
  lose(field: string, error: AppError): void {
    this.#steps.shift();
    this.lost.push({ field, error });
  }

  /** The next step went well. */
  pass(version: string | null): void {
    this.#steps.shift();
    this.version = version;
    this.hasBegun = true;
  }
}
