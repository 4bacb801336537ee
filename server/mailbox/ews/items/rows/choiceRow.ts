import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';
import { lineText } from './lineText.ts';

/**
 * One of some words in an element of its own.
 *
 * @param words what each of ours is in Exchange; the first stands for an empty value, and for words that are not ours
 */
export function choiceRow(field: string, words: Readonly<Record<string, string>>): ItemField {
  const name = field.slice(field.indexOf(':') + 1);
  const path = { field };
  const known = Object.entries(words);
  const [ours, theirs] = known[0] ?? [null, ''];
  return {
    paths: [path],
    read: (item) => {
      const text = textOf(item, name);
      return known.find(([, word]) => word === text)?.[0] ?? ours;
    },
    // Exchange has no item without one of them, so nothing is taken away.
    write: (value) => [{ path, name, value: words[lineText(value) ?? ''] ?? theirs }],
  };
}
