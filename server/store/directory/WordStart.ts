/** Where a walk begins: the words of one shelf that start so. */
export interface WordStart {
  shelf: number;
  word: string;
}
