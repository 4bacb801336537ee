import { isEmptyValue } from '../survey/isEmptyValue.ts';
import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import type { Codes } from './codesFor.ts';
import { wordOf } from './wordOf.ts';

/** So much of a code's rows must say the same. */
const mostly = 0.8;

/**
 * What the codes of a task's status mean. Rows tell it where words do not: done is where a day of completion stands or the
 * percentage is 100, begun is where it is between.
 */
export function statusCodes(
  status: ColumnSurvey,
  done: ColumnSurvey | undefined,
  percent: ColumnSurvey | undefined,
): Codes | null {
  if (status.content.codes === null) return null;
  const codes: Record<string, string> = {};
  const unknown: string[] = [];
  let byRows = false;
  for (const code of status.content.codes.keys()) {
    if (code === '') continue;
    const rows = [...status.values.keys()].filter((row) => status.values[row] === code);
    const share = (test: (row: number) => boolean) => rows.filter(test).length / rows.length;
    const at = (row: number) => Number(percent?.values[row] ?? 0);
    const word = /^\d+$/.test(code) ? null : wordOf('status', code);
    const completed = Math.max(
      done ? share((row) => !isEmptyValue(done.values[row] ?? null)) : 0,
      percent ? share((row) => at(row) === 100) : 0,
    );
    if (completed >= mostly) codes[code] = 'completed';
    else if (word !== null && word !== 'completed') codes[code] = word;
    else if (percent && share((row) => at(row) === 0) >= mostly) codes[code] = 'notStarted';
    else if (percent && share((row) => at(row) > 0 && at(row) < 100) >= 0.5)
      codes[code] = 'inProgress';
    else if (word !== null && !done) codes[code] = word;
    else {
      unknown.push(code);
      continue;
    }
    byRows ||= codes[code] !== word;
  }
  return {
    codes,
    reason: byRows
      ? {
          en: 'codes by what else stands in their rows: look at them',
          de: 'Codes nach dem, was sonst in ihren Zeilen steht: ansehen',
        }
      : { en: 'codes by their words', de: 'Codes ihren Wörtern nach' },
    unknown,
  };
}
