import type { Finding } from '../../erp/sql/check/ErpCheck.ts';
import type { Language } from '../Command.ts';
import { plainLine } from './plainLine.ts';

/** A finding as a line: file, line, place, and what is wrong there. */
export function findingText(
  file: string,
  { path, line, said }: Finding,
  language: Language,
): string {
  const place = path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
  const where = line === null ? [] : [`${language === 'de' ? 'Zeile' : 'line'} ${line}`];
  const begin = [file, ...where, ...(place === '' ? [] : [place])].join(', ');
  return plainLine(`${begin}: ${said[language]}`);
}
