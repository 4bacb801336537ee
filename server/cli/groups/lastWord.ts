import { exitCodes, type Command } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';

const wanted = {
  least: 0,
  most: 1,
  said: { en: 'One list, such as group,account,user.', de: 'Eine Liste, etwa group,account,user.' },
};

const voices: Readonly<Record<string, 'group' | 'account' | 'user'>> = {
  group: 'group',
  gruppe: 'group',
  account: 'account',
  konto: 'account',
  user: 'user',
  benutzer: 'user',
};

/** `erp-link last-word`: who is heard first about whether an area is synced. */
export const lastWord: Command = {
  summary: {
    en: 'Shows or sets who has the last word about areas: group, account, user.',
    de: 'Zeigt oder setzt, wer über Bereiche das letzte Wort hat: Gruppe, Konto, Benutzer.',
  },
  usage: {
    en: `[LIST]
  LIST               such as group,account,user: the first that says anything counts; who is not in it is not heard
${givenUsage.en}`,
    de: `[LISTE]
  LISTE              etwa gruppe,konto,benutzer: wer zuerst etwas sagt, zählt; wer fehlt, wird nicht gehört
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { language, out } = console;
    const order = names[0]?.split(',').map((word) => voices[word.trim().toLowerCase()]);
    if (order?.some((word, at) => word === undefined || order.indexOf(word) < at)) {
      throw misused(wanted.said, language);
    }
    return await withServices(given.config, console, async ({ accounts }) => {
      if (order) await accounts.setLastWord(order.filter((word) => word !== undefined));
      const now = await accounts.lastWord();
      out(given.json ? JSON.stringify({ lastWord: now }) : now.join(', '));
      return exitCodes.well;
    });
  },
};
