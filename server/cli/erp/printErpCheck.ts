import type { AreaCheck, ErpCheck, WriteStep } from '../../erp/sql/check/ErpCheck.ts';
import type { Console, Texts } from '../Command.ts';
import { areaName } from './areaName.ts';
import { findingText } from './findingText.ts';
import { plainLine } from './plainLine.ts';
import { printDetection } from './printDetection.ts';
import { printSample } from './printSample.ts';

const words = {
  problems: { en: 'What is wrong', de: 'Was nicht stimmt' },
  changes: { en: 'How changes are found', de: 'Wie Änderungen gefunden werden' },
  writing: { en: 'Writing', de: 'Schreiben' },
  pane: { en: 'in the pane only', de: 'nur im Fenster' },
  none: { en: 'Nothing is wrong.', de: 'Alles stimmt.' },
} satisfies Record<string, Texts>;

const failing: Readonly<Record<WriteStep, Texts>> = {
  create: { en: 'fails at making', de: 'scheitert beim Anlegen' },
  read: { en: 'fails at reading back', de: 'scheitert beim Zurücklesen' },
  update: { en: 'fails at changing', de: 'scheitert beim Ändern' },
  delete: { en: 'fails at deleting', de: 'scheitert beim Löschen' },
};

const steps: Readonly<Record<WriteStep, Texts>> = {
  create: { en: 'made', de: 'angelegt' },
  read: { en: 'read', de: 'gelesen' },
  update: { en: 'changed', de: 'geändert' },
  delete: { en: 'deleted', de: 'gelöscht' },
};

/**
 * Shows a check: what is wrong, how changes are found, what became of test records, and the records themselves.
 * @param file the mapping's name. @param width of a line in signs.
 */
export function printErpCheck(
  check: ErpCheck,
  file: string,
  width: number,
  console: Console,
): void {
  const { out, language } = console;
  const { tables, columns } = check.named;
  const de = language === 'de';
  out(
    de
      ? `${file}: ERP „${check.erp}“ (${check.dialect}); genannt sind ${tables} Tabellen und ${columns} Spalten.`
      : `${file}: ERP “${check.erp}” (${check.dialect}); ${tables} tables and ${columns} columns are named.`,
  );
  if (check.problems.length > 0) {
    out(`\n${words.problems[language]}`);
    for (const finding of check.problems) out(`  ${findingText(file, finding, language)}`);
  } else out(words.none[language]);
  for (const hint of check.hints) out(hint[language]);
  if (check.areas.length > 0) {
    out(`\n${words.changes[language]}`);
    printDetection(check.areas, console);
  }
  if (check.areas.some(({ write }) => write !== null)) {
    const left = Math.max(...check.areas.map((area) => areaName(area).length));
    out(`\n${words.writing[language]}${check.user ? ` (${plainLine(check.user.name)})` : ''}`);
    for (const area of check.areas)
      out(`  ${areaName(area).padEnd(left)}  ${writeText(area.write, language)}`);
  }
  for (const area of check.areas) printSample(area, areaName(area), width, console);
  for (const kind of check.kinds)
    printSample(kind, `${kind.kind} (${words.pane[language]})`, width, console);
}

function writeText(write: AreaCheck['write'], language: Console['language']): string {
  if (write === null) return '';
  const { state, steps: done, at, said } = write;
  const list = done.map((step) => steps[step][language]).join(', ');
  const de = language === 'de';
  if (state === 'well')
    return de ? `geht: ${list}, alles zurückgenommen` : `works: ${list}, all taken back`;
  const why = said ? plainLine(said[language]) : '';
  if (state === 'refused') return de ? `nicht versucht: ${why}` : `not tried: ${why}`;
  const failed = failing[at ?? 'create'][language];
  return list === '' ? `${failed}: ${why}` : `${failed} (${list}): ${why}`;
}
