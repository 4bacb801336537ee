import type { Console } from '../Command.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { printTable } from '../texts/printTable.ts';
import { filedFacts } from './filedFacts.ts';
import type { FiledMail } from './FiledMail.ts';

/** Lists mails to choose from. @param most how many; that there are more is said. */
export function printFiled(
  found: readonly FiledMail[],
  most: number,
  { console, json }: { console: Console; json: boolean },
): void {
  const { language, out, err } = console;
  const de = language === 'de';
  const shown = found.slice(0, most).map((mail) => ({ mail, facts: filedFacts(mail, language) }));
  if (json) {
    const mails = shown.map(({ mail: { account, area, pair }, facts }) => {
      return { pairId: pair.id, mailbox: account.mailbox, area, ...facts };
    });
    out(JSON.stringify({ mails, more: found.length > most }, null, 2));
    return;
  }
  if (shown.length === 0) {
    out(de ? 'Keine.' : 'None.');
    return;
  }
  printTable(
    de
      ? ['Mail', 'Wann', 'Postfach', 'Bereich', 'Von oder an', 'Betreff']
      : ['Mail', 'When', 'Mailbox', 'Area', 'From or to', 'Subject'],
    shown.map(({ mail: { account, area }, facts: { code, when, who, title } }) => {
      return [code, when, account.mailbox, areaTexts[area][language], who, title];
    }),
    console,
  );
  if (found.length > most) {
    err(de ? 'Es gibt mehr: genauer angeben.' : 'There are more: say it more exactly.');
  }
}
