import type { CheckResult, MailboxCheck } from '../mailbox/ews/check/MailboxCheck.ts';
import type { Console, Texts } from './Command.ts';

const steps: Readonly<Record<CheckResult['step'], Texts>> = {
  address: { en: 'Address', de: 'Adresse' },
  certificate: { en: 'Certificate', de: 'Zertifikat' },
  'sign-in': { en: 'Sign-in', de: 'Anmeldung' },
  impersonation: { en: 'Acting for the mailbox', de: 'Handeln für das Postfach' },
  folders: { en: 'Folders', de: 'Ordner' },
  reading: { en: 'Reading', de: 'Lesen' },
  writing: { en: 'Writing', de: 'Schreiben' },
  'time-zone': { en: 'Time zone', de: 'Zeitzone' },
  notifications: { en: 'Notifications', de: 'Benachrichtigungen' },
  throttling: { en: 'Limits of the server', de: 'Grenzen des Servers' },
};

const states: Readonly<Record<CheckResult['state'], Texts>> = {
  works: { en: 'works', de: 'geht' },
  poor: { en: 'not well', de: 'nicht gut' },
  fails: { en: 'fails', de: 'geht nicht' },
  skipped: { en: 'not tried', de: 'nicht geprüft' },
};

/** Shows a check, a line a step, with what to do below what does not work. */
export function printMailboxCheck(check: MailboxCheck, { out, language }: Console): void {
  const width = Math.max(...Object.values(steps).map((one) => one[language].length));
  const stateWidth = Math.max(...Object.values(states).map((one) => one[language].length));
  for (const { step, state, facts, advice, error } of check.steps) {
    const name = steps[step][language].padEnd(width);
    const seen = Object.entries(facts).flatMap(([fact, value]) => factOf(fact, value));
    const all = [...(error?.reason === undefined ? [] : [error.reason]), ...seen];
    out(`${name}  ${states[state][language].padEnd(stateWidth)}  ${all.join(', ')}`.trimEnd());
    if (advice) out(`${' '.repeat(width)}  → ${advice[language]}`);
  }
}

/** Lists such as all attempts of Autodiscover are shown as they are. */
function factOf(name: string, value: CheckResult['facts'][string]): string[] {
  if (typeof value === 'object') return value.map(String);
  return name === 'url' ? [String(value)] : [`${name} ${value}`];
}
