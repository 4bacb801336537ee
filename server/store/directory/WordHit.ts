/** An entry of `directory_word` that a walk came by. */
export interface WordHit {
  record: number;
  rank: number;
  /** The word is a whole number of the record (see wordRows). */
  isNumber: boolean;
  /** The word asked for is the whole word, not only its beginning. */
  isWhole: boolean;
}
