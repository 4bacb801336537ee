/**
 * An answer whose JSON is written piece by piece, since it is too large to be held at once.
 *
 * @typeParam T what the pieces make together.
 */
export class StreamedAnswer<T> {
  /** Keeps answers of different types apart; never set. */
  declare readonly answer: T;
  readonly pieces: AsyncIterable<string>;
  /** For the log: nothing of the content, and nothing that names anybody. */
  readonly facts: Record<string, unknown>;

  constructor(pieces: AsyncIterable<string>, facts: Record<string, unknown>) {
    this.pieces = pieces;
    this.facts = facts;
  }
}
