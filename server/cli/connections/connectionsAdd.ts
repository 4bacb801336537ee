import { randomUUID } from 'node:crypto';
import { AppError } from '../../core/AppError.ts';
import type { Command } from '../Command.ts';
import { askPassword } from '../given/askPassword.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { checkAndSave } from './checkAndSave.ts';
import { connectionUsage } from './connectionUsage.ts';
import { readSignIn } from './readSignIn.ts';
import { signInOptions } from './signInOptions.ts';

const options = {
  ...givenOptions,
  ...signInOptions,
  url: { type: 'string' },
  mailbox: { type: 'string' },
  own: { type: 'boolean', default: false },
  'allow-host': { type: 'string', multiple: true },
  write: { type: 'boolean', default: false },
  untested: { type: 'boolean', default: false },
} as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'How is it to be called?', de: 'Wie soll sie heißen?' },
};

/** `erp-link connections add`: a way to reach mailboxes (MT6, BW2). */
export const connectionsAdd: Command = {
  summary: {
    en: 'Tries a connection to Exchange and keeps it under a name.',
    de: 'Prüft eine Verbindung zu Exchange und behält sie unter einem Namen.',
  },
  usage: {
    en: `NAME --user NAME --mailbox ADDRESS …\n${connectionUsage.en}\n${givenUsage.en}`,
    de: `NAME --user NAME --mailbox ADRESSE …\n${connectionUsage.de}\n${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language } = console;
    const [name = ''] = names;
    const { url, own } = given;
    const signIn = readSignIn(given, null, url, language);
    return await withServices(given.config, console, async (services) => {
      const all = await services.accounts.connections();
      if (all.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
        const said =
          language === 'de'
            ? `Die Verbindung „${name}“ gibt es schon: connections change ändert sie.`
            : `There is a connection “${name}” already: connections change changes it.`;
        throw new AppError('conflict', said, { reason: 'name-taken', details: { language } });
      }
      const user = 'user' in signIn ? signIn.user : '';
      const wish = {
        connection: {
          id: randomUUID(),
          name,
          kind: 'ews' as const,
          url,
          signIn,
          impersonates: !own,
        },
        secret: () => askPassword(console),
        isNewSecret: true,
        address: given.mailbox ?? (own ? user : undefined),
        allowedHosts: given['allow-host'] ?? [],
        write: given.write,
        untested: given.untested,
        json: given.json,
      };
      return await checkAndSave(services, wish, console);
    });
  },
};
