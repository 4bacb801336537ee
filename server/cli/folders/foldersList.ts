import { findAccount } from '../accounts/findAccount.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { showFolders } from './showFolders.ts';

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which account? Say its mailbox.', de: 'Welches Konto? Sein Postfach angeben.' },
};

/** `erp-link accounts folders list`: the folders of a mailbox, and what takes part of each (BW8, BW9). */
export const foldersList: Command = {
  summary: {
    en: 'Lists the mail folders of an account: how much lies there, and what takes part from when on.',
    de: 'Listet die Mailordner eines Kontos: wie viel dort liegt, und was ab wann teilnimmt.',
  },
  usage: { en: `MAILBOX\n${givenUsage.en}`, de: `POSTFACH\n${givenUsage.de}` },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    return await withServices(given.config, console, async (services) => {
      const account = await findAccount(services, names[0] ?? '', console.language);
      const isWhole = await showFolders(services, account, given.json, console);
      return isWhole ? exitCodes.well : exitCodes.trouble;
    });
  },
};
