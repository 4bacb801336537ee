import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';

/** Whether a column holds words for rights: named so, and no numbers. */
export function isRight({ words, shape, content }: ColumnSurvey): boolean {
  const isNamed = words.some(({ concepts, score }) => concepts.has('right') && score > 0.8);
  return isNamed && (shape === 'text' || shape === 'untyped') && content.whole < 0.5;
}
