import type { Precondition } from '../../app/service/Precondition.ts';
import type { Console, Language, Texts } from '../Command.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { checkTexts } from '../texts/checkTexts.ts';

const names: Readonly<Record<string, Texts>> = {
  policy: { en: 'Rules', de: 'Regeln' },
  paused: { en: 'Not paused', de: 'Nicht angehalten' },
  company: { en: 'Company', de: 'Mandant' },
  zone: { en: 'Time zone', de: 'Zeitzone' },
  'erp-sync': { en: 'ERP’s mapping', de: 'Zuordnung des ERP' },
  'erp-user': { en: 'ERP user', de: 'ERP-Benutzer' },
  'erp-company': { en: 'User in the company', de: 'Benutzer im Mandanten' },
  'erp-need': { en: 'Needed in the ERP', de: 'Im ERP nötig' },
  'erp-area': { en: 'In the ERP', de: 'Im ERP' },
  'chosen-folders': { en: 'Chosen folders', de: 'Gewählte Ordner' },
  connection: { en: 'Connection', de: 'Verbindung' },
};

/** Shows preconditions, a line each, with what to do below what does not hold (BW3). */
export function printChecks(checks: readonly Precondition[], { out, language }: Console): void {
  const lines = checks.map((check) => ({ ...check, label: labelOf(check, language) }));
  const width = Math.max(...lines.map(({ label }) => label.length));
  const { states } = checkTexts;
  const stateWidth = Math.max(...Object.values(states).map((one) => one[language].length));
  for (const { label, state, facts, advice, error } of lines) {
    const seen = Object.entries(facts).map(([fact, value]) => `${fact} ${String(value)}`);
    const reason = error?.reason ?? null;
    const all = [...(reason === null || advice !== null ? [] : [reason]), ...seen];
    out(
      `${label.padEnd(width)}  ${states[state][language].padEnd(stateWidth)}  ${all.join(', ')}`.trimEnd(),
    );
    if (advice !== null) out(`${' '.repeat(width)}  → ${advice[language]}`);
  }
}

function labelOf({ name, area }: Precondition, language: Language): string {
  const step = /^mailbox-(.*)$/.exec(name)?.[1];
  const tried: Readonly<Record<string, Texts>> = checkTexts.steps;
  if (step !== undefined) {
    const said = tried[step]?.[language] ?? step;
    return `${language === 'de' ? 'Postfach' : 'Mailbox'}: ${said}`;
  }
  const said = names[name]?.[language] ?? name;
  return area === null ? said : `${said}: ${areaTexts[area][language]}`;
}
