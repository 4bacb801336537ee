import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { findAccount } from './findAccount.ts';
import { tellChecks } from './tellChecks.ts';

const options = { ...givenOptions, write: { type: 'boolean', default: false } } as const;

const wanted = { least: 0, most: 100, said: { en: 'Name accounts.', de: 'Konten angeben.' } };

/** `erp-link accounts check`: whether accounts are ready to be synced, and what is missing (BW3). */
export const accountsCheck: Command = {
  summary: {
    en: 'Looks whether accounts are ready to be synced, and says what is missing.',
    de: 'Sieht nach, ob Konten bereit sind, und sagt, was fehlt.',
  },
  usage: {
    en: `[MAILBOX…] [--write]
  MAILBOX            else all accounts
  --write            also makes one contact in the mailbox, changes it and deletes it for good
${givenUsage.en}`,
    de: `[POSTFACH…] [--write]
  POSTFACH           sonst alle Konten
  --write            legt im Postfach auch einen Kontakt an, ändert ihn und löscht ihn endgültig
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    return await withServices(given.config, console, async (services) => {
      const chosen = [];
      for (const name of names) chosen.push(await findAccount(services, name, console.language));
      const accounts = names.length > 0 ? chosen : await services.accounts.accounts();
      const { json, write } = given;
      const { isReady } = await tellChecks(services, accounts, { json, write }, console);
      return isReady ? exitCodes.well : exitCodes.trouble;
    });
  },
};
