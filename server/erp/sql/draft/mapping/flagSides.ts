import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import { wordOf } from './wordOf.ts';

/** What stands in a yes-or-no column. */
export interface FlagSides {
  yes: string | number | boolean;
  no: string | number | boolean;
}

const pairs: readonly (readonly [yes: string, no: string])[] = [
  ['1', '0'],
  ['-1', '0'],
  ['J', 'N'],
  ['Y', 'N'],
  ['O', 'N'],
  ['S', 'N'],
  ['T', 'F'],
  ['X', ''],
];

/**
 * What means yes and no in a column, by the values that stand there; of one side alone the other is its usual opposite. Null
 * where the values are not known, or the column is still empty.
 */
export function flagSides({ content, shape, type }: ColumnSurvey): FlagSides | null {
  if (shape === 'boolean') return { yes: true, no: false };
  // SQLite keeps as numbers what it was told to be these.
  const isNumber = shape === 'integer' || shape === 'decimal' || /^(bool|num|dec|real)/.test(type);
  const typed = (code: string) => (isNumber ? Number(code) : code);
  if (content.codes === null) return null;
  const codes = [...content.codes.keys()].filter((code) => code !== '');
  if (codes.length === 0) return isNumber ? { yes: 1, no: 0 } : null;
  const yes = codes.filter((code) => wordOf('flag', code) === 'yes');
  const no = codes.filter((code) => wordOf('flag', code) === 'no');
  if (yes.length + no.length < codes.length || yes.length > 1 || no.length > 1) return null;
  const [ja, nein] = [yes.at(0), no.at(0)];
  if (ja !== undefined && nein !== undefined) return { yes: typed(ja), no: typed(nein) };
  const pair = pairs.find(
    ([one, other]) =>
      one === ja?.toUpperCase() || (ja === undefined && other === nein?.toUpperCase()),
  );
  if (!pair) return null;
  // Only `N` stands there: German, English or French, and a wrong yes is never met.
  const known = ja ?? nein ?? '';
  const [one, other] =
    known === known.toLowerCase() ? pair.map((code) => code.toLowerCase()) : pair;
  return { yes: typed(ja ?? one), no: typed(nein ?? other) };
}
