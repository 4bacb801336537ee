import { codeWords } from './codeWords.ts';

/** The word of a choice that a code stands for by itself, such as `hoch` for high; null where it says nothing. */
export function wordOf(choice: string, code: string): string | null {
  const folded = code
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9-]/g, '');
  const found = Object.entries(codeWords[choice] ?? {}).find(([, words]) =>
    words.split(' ').includes(folded),
  );
  return found?.[0] ?? null;
}
