import type { ColumnSurvey } from './ColumnSurvey.ts';

/** A key where none is declared, as in views: the first column that is named like one, always filled and never twice. */
export function guessKey(columns: readonly ColumnSurvey[]): string[] {
  const found = columns.find(
    ({ words, content, shape }) =>
      ['integer', 'text', 'uuid', 'decimal', 'untyped'].includes(shape) &&
      words.some(({ concepts }) => concepts.has('key')) &&
      content.rows > 0 &&
      content.distinct === content.rows,
  );
  return found ? [found.name] : [];
}
