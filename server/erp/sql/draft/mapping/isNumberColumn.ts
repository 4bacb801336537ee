import type { TableSurvey } from '../survey/TableSurvey.ts';

/** A number that a person types: a key that counts or is made of letters, no bare id and no UUID. */
export function isNumberColumn(table: TableSurvey, column: string): boolean {
  const found = table.columns.find(({ name }) => name === column);
  return (
    found !== undefined &&
    found.content.uuid < 0.5 &&
    found.words.some(({ concepts, text }) => concepts.has('number') && text !== 'id') &&
    found.words.length > 1
  );
}
