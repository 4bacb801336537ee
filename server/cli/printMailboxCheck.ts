import type { CheckResult, MailboxCheck } from '../mailbox/ews/check/MailboxCheck.ts';
import type { Console } from './Command.ts';
import { checkTexts } from './texts/checkTexts.ts';

const { steps, states } = checkTexts;

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
