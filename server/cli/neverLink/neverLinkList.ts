import { listNeverLinks } from '../../app/neverLink/listNeverLinks.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { nothing } from '../given/nothing.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { printTable } from '../texts/printTable.ts';
import { timeText } from '../texts/timeText.ts';
import { withServices } from '../withServices.ts';
import { listOwner } from './listOwner.ts';
import { neverLinkOptions } from './neverLinkOptions.ts';

/** `erp-link never-link list`: whose mail is never filed nor suggested (NX15). */
export const neverLinkList: Command = {
  summary: {
    en: 'Lists the addresses and domains whose mail is never filed.',
    de: 'Listet Adressen und Domains auf, deren Mail nie abgelegt wird.',
  },
  usage: {
    en: `[--account MAILBOX]
  --account MAILBOX  what holds for this account; without it all lists
${givenUsage.en}`,
    de: `[--account POSTFACH]
  --account POSTFACH was für dieses Konto gilt; sonst alle Listen
${givenUsage.de}`,
  },
  async run(args, console) {
    const { given } = parseGiven(args, neverLinkOptions, nothing, console);
    const { language, out } = console;
    const de = language === 'de';
    return await withServices(given.config, console, async (services) => {
      const owner = await listOwner(services, given.account, language);
      const rules = await listNeverLinks(services, owner ?? undefined);
      if (given.json) out(JSON.stringify({ neverLink: rules }, null, 2));
      else if (rules.length === 0) out(de ? 'Die Liste ist leer.' : 'The list is empty.');
      else {
        printTable(
          de ? ['Wen', 'Für', 'Seit'] : ['Whom', 'For', 'Since'],
          rules.map(({ kind, value, mailbox, addedAt }) => [
            kind === 'domain' ? `@${value}` : value,
            mailbox ?? (de ? 'alle' : 'all'),
            timeText(addedAt, language),
          ]),
          console,
        );
      }
      return exitCodes.well;
    });
  },
};
