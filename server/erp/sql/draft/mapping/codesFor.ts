import type { Said } from '../../check/Said.ts';
import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import { flagSides } from './flagSides.ts';
import { wordOf } from './wordOf.ts';

/** A code table, and how it was found. */
export interface Codes {
  codes: Record<string, string>;
  reason: Said;
  /** Codes that say nothing to us; then the table is no answer. */
  unknown: readonly string[];
}

const yesOrNo: Said = { en: 'codes as of a yes or no', de: 'Codes wie bei Ja und Nein' };
const byWords: Said = { en: 'codes by their words', de: 'Codes ihren Wörtern nach' };

const empties: Readonly<Record<string, string>> = {
  importance: 'normal',
  sensitivity: 'normal',
  busyStatus: 'busy',
  gender: 'unspecified',
};

/** Numbers that stand for words by custom: from the least code to the greatest. */
const scales: readonly { field: string; from: number; to: number; words: readonly string[] }[] = [
  { field: 'importance', from: 0, to: 2, words: ['low', 'normal', 'high'] },
  { field: 'importance', from: 1, to: 3, words: ['high', 'normal', 'low'] },
  { field: 'importance', from: 1, to: 5, words: ['high', 'high', 'normal', 'low', 'low'] },
  {
    field: 'importance',
    from: 0,
    to: 9,
    words: ['normal', 'high', 'high', 'high', 'high', 'normal', 'low', 'low', 'low', 'low'],
  },
  {
    field: 'busyStatus',
    from: 0,
    to: 4,
    words: ['free', 'tentative', 'busy', 'outOfOffice', 'elsewhere'],
  },
  { field: 'sensitivity', from: 0, to: 1, words: ['normal', 'private'] },
  {
    field: 'sensitivity',
    from: 0,
    to: 3,
    words: ['normal', 'personal', 'private', 'confidential'],
  },
];

/**
 * What the codes of a column mean, as words of a field: by the codes themselves, or by the custom for numbers (1 to 5 is the
 * priority of iCalendar, 0 to 2 that of Outlook). Null where it holds no codes.
 */
export function codesFor(field: string, column: ColumnSurvey): Codes | null {
  const { content, shape } = column;
  const found = [...(content.codes?.keys() ?? [])].filter((code) => code !== '');
  if (shape === 'boolean') {
    const codes: Record<string, string> =
      field === 'sensitivity' ? { '0': 'normal', '1': 'private' } : {};
    return { codes, reason: yesOrNo, unknown: field === 'sensitivity' ? [] : ['true'] };
  }
  if (content.codes === null && content.rows > 0) return null;
  const empty: Record<string, string> =
    empties[field] === undefined ? {} : { null: empties[field] ?? '' };
  const said = found.map((code) => [code, wordOf(field, code)] as const);
  const sides = field === 'sensitivity' ? flagSides(column) : null;
  if (sides && found.length > 0) {
    const codes = { [String(sides.no)]: 'normal', [String(sides.yes)]: 'private' };
    return { codes: { ...codes, ...empty }, reason: yesOrNo, unknown: [] };
  }
  if (said.length > 0 && said.every(([, word]) => word !== null)) {
    const codes = Object.fromEntries(said.map(([code, word]) => [code, word ?? '']));
    return { codes: { ...codes, ...empty }, reason: byWords, unknown: [] };
  }
  const numbers = found.filter((code) => /^\d$/.test(code)).map(Number);
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const scale =
    numbers.length === found.length && numbers.length > 0
      ? scales.find((one) => one.field === field && least >= one.from && greatest <= one.to)
      : undefined;
  if (scale) {
    const codes = scale.words.map((word, i) => [String(scale.from + i), word] as const);
    return {
      codes: { ...Object.fromEntries(codes), ...empty },
      reason: {
        en: `codes as is the custom for numbers from ${scale.from} to ${scale.to}: look at them`,
        de: `Codes, wie bei Zahlen von ${scale.from} bis ${scale.to} üblich: ansehen`,
      },
      unknown: [],
    };
  }
  return {
    codes: {},
    reason: { en: '', de: '' },
    unknown: said.filter(([, word]) => word === null).map(([code]) => code),
  };
}
