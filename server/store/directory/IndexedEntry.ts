/** What the index holds of one record, in the form of `directory_record`. */
export interface IndexedEntry {
  /** The weight, negative: the greatest comes first. */
  rank: number;
  /** Every word once, each with a blank before and behind, so that a beginning is found by its blank. */
  words: string;
  /** Those of the words that are a whole number of the record, written in the same way. */
  numbers: string;
  /** JSON: what exact questions find it by, as [type, value]. */
  keys: string;
}
