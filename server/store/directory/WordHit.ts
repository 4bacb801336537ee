/** An entry of `directory_word` that a walk came by. */
export interface WordHit {
  record: number;
  rank: number;
  /** One of {@link wordForms}: a number of the record, a word of its own, or one it borrows. */
  form: number;
  /** The word asked for is the whole word, not only its beginning. */
  isWhole: boolean;
}
