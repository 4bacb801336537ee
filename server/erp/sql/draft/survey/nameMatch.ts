import { partsOf } from '../words/partsOf.ts';
import type { Concept } from '../words/vocabulary.ts';
import type { WordPart } from '../words/WordPart.ts';
import type { TableSurvey } from './TableSurvey.ts';

/** Concepts that a column and the table of its key may share: what records are about. */
const entities: readonly Concept[] = [
  'person',
  'organization',
  'tenant',
  'user',
  'appointment',
  'task',
  'mail',
  'group',
  'country',
  'project',
  'order',
  'invoice',
];

/**
 * How well a column's name speaks of a table: 0 not at all, 1 it is the table's name with a word for a key behind it.
 * @param key the table's own key column.
 */
export function nameMatch(
  column: string,
  table: Pick<TableSurvey, 'name'>,
  other: Pick<TableSurvey, 'name' | 'words'>,
  key: string,
): number {
  const parts = partsOf(column);
  const isKeyWord = ({ text, concepts, score }: WordPart) =>
    concepts.has('key') && score >= 0.9 && (text.length <= 4 || concepts.size <= 2);
  const stem = parts.filter((part) => !isKeyWord(part));
  const isKey = stem.length < parts.length;
  const isSelf = table.name === other.name;
  // The same name as the key there, and a name that is more than `id`.
  const isSame = column.toLowerCase() === key.toLowerCase() && stem.length > 0;
  const last = stem.at(-1);
  // An employer is in the same table as whom they employ, whatever it is called.
  const isEmployer = isSelf && isKey && (last?.concepts.has('organization') ?? false);
  const resemblance = last ? Math.max(resembles(last, stem, other), isEmployer ? 0.5 : 0) : 0;
  if (isSame) return (isSelf ? 0.5 : 1) + resemblance / 2;
  // A table's name alone is a key's name too: `Mandant`.
  if (resemblance === 0 || (!isKey && resemblance < 1)) return 0;
  return isSelf ? resemblance - 0.3 : resemblance;
}

function resembles(
  last: WordPart,
  stem: readonly WordPart[],
  { name, words }: Pick<TableSurvey, 'name' | 'words'>,
): number {
  const table = folded(name);
  const whole = stem.map(({ text }) => text).join('');
  if (folded(whole) === table || folded(last.text) === table) return 1;
  if (whole.length >= 3 && table.startsWith(folded(whole))) return 0.7 + whole.length / 100;
  if (last.text.length >= 3 && table.startsWith(folded(last.text))) return 0.7;
  const shared = entities.some(
    (entity) => last.concepts.has(entity) && words.some(({ concepts }) => concepts.has(entity)),
  );
  // A table of one word is what the word says; `contact_group` is about groups of them.
  return shared && last.score >= 0.75 ? (words.length === 1 ? 0.6 : 0.4) : 0;
}

/** Without signs and the endings of the plural. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/(en|es|s|e|n)$/, '');
}
