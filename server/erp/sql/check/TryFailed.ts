import type { WriteStep } from './ErpCheck.ts';
import type { Said } from './Said.ts';

/** Why a test record could not be written; thrown, so that its transaction is rolled back. */
export class TryFailed extends Error {
  readonly at: WriteStep;
  readonly said: Said;

  constructor(at: WriteStep, said: Said) {
    super(said.en);
    this.at = at;
    this.said = said;
  }
}
