import type { Sample } from '../../erp/sql/check/ErpCheck.ts';
import type { Console } from '../Command.ts';
import { plainLine } from './plainLine.ts';
import { recordTable } from './recordTable.ts';

/** Shows records that were read, and how many could not be. @param width of a line in signs. */
export function printSample(
  sample: Sample,
  name: string,
  width: number,
  { out, language }: Console,
): void {
  const de = language === 'de';
  const { records, looked, more, unread, company, failed } = sample;
  if (failed !== null) {
    out(
      `\n${name}: ${de ? 'lässt sich nicht lesen' : 'cannot be read'}: ${plainLine(failed[language])}`,
    );
    return;
  }
  if (looked === 0) {
    out(`\n${name}: ${de ? 'keine Sätze' : 'no records'}`);
    return;
  }
  const count = `${looked}${more ? '+' : ''}`;
  const where = plainLine(company ?? '');
  out(
    de
      ? `\n${name}: ${records.length} von ${count} Sätzen des Mandanten ${where}`
      : `\n${name}: ${records.length} of ${count} records of the company ${where}`,
  );
  for (const { said, count: times } of unread) {
    out(
      `  ${de ? `${times} nicht lesbar` : `${times} not readable`}: ${plainLine(said[language])}`,
    );
  }
  const { lines, empty } = recordTable(records, width - 2, language);
  for (const line of lines) out(line === '' ? '' : `  ${line}`);
  if (empty.length > 0) out(`  ${de ? 'in diesen leer' : 'empty in these'}: ${empty.join(', ')}`);
}
