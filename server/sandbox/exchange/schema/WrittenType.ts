/** One type as written in the tables: its name and its words. */
export interface WrittenType {
  name: string;
  words: readonly string[];
}
