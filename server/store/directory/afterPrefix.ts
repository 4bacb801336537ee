/** The end of the range of texts that begin with a word, itself excluded; no text has U+10FFFF. */
export function afterPrefix(word: string): string {
  return `${word}\u{10FFFF}`;
}
