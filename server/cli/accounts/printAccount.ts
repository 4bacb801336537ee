import { areas } from '../../../shared/records/Area.ts';
import type { ErpUser } from '../../ports/ErpConnector.ts';
import type { Console, Language, Texts } from '../Command.ts';
import { plainLine } from '../erp/plainLine.ts';
import { ruleTexts } from '../policy/ruleTexts.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { germanSentence } from '../../app/words/germanSentence.ts';
import { printTable } from '../texts/printTable.ts';
import type { AccountView } from './accountViews.ts';

const voices: Readonly<Record<'group' | 'account' | 'user', Texts>> = {
  group: { en: 'group', de: 'Gruppe' },
  account: { en: 'account', de: 'Konto' },
  user: { en: 'the user', de: 'der Benutzer' },
};

/** Shows an account. @param user as the ERP has it; null where it did not say. */
export function printAccount(account: AccountView, user: ErpUser | null, console: Console): void {
  const { out, language } = console;
  const de = language === 'de';
  const { mailbox, name, connection, erpUser, company, zone, groups, preset, since } = account;
  const companyName = user?.companies.find(({ id }) => id === company)?.name ?? company;
  const lines: [string, string][] = [
    [de ? 'Postfach' : 'Mailbox', mailbox],
    ['Name', name],
    [de ? 'Verbindung' : 'Connection', connection],
    [de ? 'ERP-Benutzer' : 'ERP user', user?.name ?? erpUser],
    [
      de ? 'Mandant' : 'Company',
      companyName ?? (de ? 'keiner: es wird nichts abgeglichen' : 'none: nothing is synced'),
    ],
    [de ? 'Zeitzone' : 'Time zone', zone],
    [de ? 'Gruppen' : 'Groups', groups.length === 0 ? '–' : groups.join(', ')],
    [de ? 'Vorlage' : 'Preset', `${preset} (${since})`],
  ];
  if (account.isPaused) lines.push([de ? 'Angehalten' : 'Paused', de ? 'ja' : 'yes']);
  const width = Math.max(...lines.map(([label]) => label.length));
  for (const [label, text] of lines) out(`${label.padEnd(width)}  ${plainLine(text)}`);
  const { policy, fault } = account;
  if (policy === null) {
    const said = fault ?? '';
    out(de ? `\nDie Regeln widersprechen sich: ${germanSentence(said)}` : `\n${said}`);
    return;
  }
  out('');
  printTable(
    de
      ? ['Bereich', 'Richtung', 'Konflikte', 'Von selbst', 'Entschieden von']
      : ['Area', 'Direction', 'Conflicts', 'By itself', 'Decided by'],
    areas.map((area) => {
      const { direction, leading, schedule } = policy.areas[area];
      const isOn = direction !== 'off';
      return [
        areaTexts[area][language],
        ruleTexts.direction(direction, language),
        isOn ? ruleTexts.leading(leading, language) : '',
        isOn ? ruleTexts.schedule(schedule, language) : '',
        decider(account, area, language),
      ];
    }),
    console,
  );
  const own = changedRules(account);
  if (own.length > 0) out(de ? '\nEigene Regeln' : '\nRules of its own');
  for (const rule of own) out(`  ${plainLine(rule)}`);
}

function decider(
  { decidedBy, changes }: AccountView,
  area: (typeof areas)[number],
  language: Language,
): string {
  const word = decidedBy[area];
  if (word) {
    const { by, groups } = word;
    return [voices[by][language], ...(groups.length > 0 ? [groups.join(', ')] : [])].join(' ');
  }
  if (changes.areas?.[area]?.direction !== undefined) return voices.account[language];
  return language === 'de' ? 'Vorlage' : 'preset';
}

/** What differs from the preset, a line a rule, as `--set` names it. */
function changedRules({ changes }: AccountView): string[] {
  const rules = Object.entries(changes.areas ?? {}).flatMap(([area, own]) => {
    return Object.entries(own).map(([rule, value]) => `${area}.${rule}: ${JSON.stringify(value)}`);
  });
  const brake = Object.entries(changes.brake ?? {}).map(([what, limit]) => {
    return `brake.${what}: ${JSON.stringify(limit)}`;
  });
  return [...rules, ...brake];
}
