import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { Constant } from '../../mapping/names.ts';

/** A code table made ready. */
export interface CodeTable {
  /** The word of a code, null for nothing; undefined where the table has no such code. */
  wordOf(code: string | null): string | null | undefined;
  /** The code to be written for a word: null for nothing; undefined where there is none, not even for all others (`*`). */
  codeOf(word: string): SqlValue | undefined;
}

/** `null` in YAML is an empty key, in JSON the word. */
const nothing = ['', 'null'];

/** @param codes code to word; `*` is every other code. @param write word to code. */
export function codeTable(
  codes: Readonly<Record<string, string>>,
  write: Readonly<Record<string, Constant>>,
): CodeTable {
  const words = new Map<string, string>();
  const back = new Map<string, SqlValue>();
  for (const [code, word] of Object.entries(codes)) {
    const isNothing = nothing.includes(code);
    words.set(isNothing ? '' : code, word);
    if (!back.has(word) && code !== '*') back.set(word, isNothing ? null : code);
  }
  for (const [word, code] of Object.entries(write)) {
    back.set(word, typeof code === 'boolean' ? Number(code) : code);
  }
  const other = words.get('*');
  return {
    wordOf: (code) => {
      if (code === null) return words.get('') ?? null;
      return words.get(code) ?? words.get(code.trimStart()) ?? other;
    },
    codeOf: (word) => back.get(back.has(word) ? word : '*'),
  };
}
