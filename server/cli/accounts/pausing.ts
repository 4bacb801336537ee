import { exitCodes, type Command, type Texts } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { findAccount } from './findAccount.ts';

const wanted = {
  least: 1,
  most: 100,
  said: { en: 'Which account? Say its mailbox.', de: 'Welches Konto? Sein Postfach angeben.' },
};

/** The command that pauses accounts, or lets them go on (BW5). @param summary of it. @param done stands behind a mailbox. */
export function pausing(isPaused: boolean, summary: Texts, done: Texts): Command {
  return {
    summary,
    usage: { en: `MAILBOX…\n${givenUsage.en}`, de: `POSTFACH…\n${givenUsage.de}` },
    async run(args, console) {
      const { names, given } = parseGiven(args, givenOptions, wanted, console);
      const { language, out } = console;
      return await withServices(given.config, console, async (services) => {
        const { accounts, clock } = services;
        const found = [];
        // All of them are known before the first is changed.
        for (const name of names) found.push(await findAccount(services, name, language));
        for (const account of found) {
          if (account.isPaused !== isPaused) {
            await accounts.changeAccount({ ...account, isPaused }, clock.now());
          }
          if (!given.json) out(`${account.mailbox}: ${done[language]}`);
        }
        if (given.json) {
          const mailboxes = found.map(({ mailbox }) => mailbox);
          out(JSON.stringify({ accounts: mailboxes, isPaused }));
        }
        return exitCodes.well;
      });
    },
  };
}
