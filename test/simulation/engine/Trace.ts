import { createHash } from 'node:crypto';

/** All that happened, in its order: two runs of one seed must have the same (I12). */
export class Trace {
  readonly #hash = createHash('sha1');
  /** The last lines, for whoever looks for a defect; all of them where `isWhole`. */
  readonly lines: string[] = [];
  readonly #isWhole: boolean;
  length = 0;

  constructor(isWhole = false) {
    this.#isWhole = isWhole;
  }

  add(line: string): void {
    this.length += 1;
    this.#hash.update(line).update('\n');
    if (this.#isWhole) this.lines.push(line);
  }

  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}
