import type { Command } from '../Command.ts';
import { askPassword } from '../given/askPassword.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { checkAndSave } from './checkAndSave.ts';
import { connectionUsage } from './connectionUsage.ts';
import { findConnection } from './findConnection.ts';
import { readSignIn } from './readSignIn.ts';
import { signInOptions } from './signInOptions.ts';

const options = {
  ...givenOptions,
  ...signInOptions,
  name: { type: 'string' },
  url: { type: 'string' },
  mailbox: { type: 'string' },
  own: { type: 'boolean' },
  'new-password': { type: 'boolean', default: false },
  'allow-host': { type: 'string', multiple: true },
  write: { type: 'boolean', default: false },
  untested: { type: 'boolean', default: false },
} as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which connection?', de: 'Welche Verbindung?' },
};

/** `erp-link connections change`: another address, account or password; what is not said stays. */
export const connectionsChange: Command = {
  summary: {
    en: 'Changes a connection, or its password, and tries it before it counts.',
    de: 'Ändert eine Verbindung oder ihr Passwort und prüft sie, bevor es gilt.',
  },
  usage: {
    en: `NAME [--new-password] [--url URL] …
  --new-password     asks for a new password (or ERP_LINK_PASSWORD); without it the old one stays
  --name NAME        how it is called from now on
${connectionUsage.en}\n${givenUsage.en}`,
    de: `NAME [--new-password] [--url URL] …
  --new-password     fragt nach einem neuen Passwort (oder ERP_LINK_PASSWORD); sonst bleibt das alte
  --name NAME        wie sie von nun an heißt
${connectionUsage.de}\n${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language } = console;
    return await withServices(given.config, console, async (services) => {
      const { accounts } = services;
      const before = await findConnection(services, names[0] ?? '', language);
      const url = given.url ?? before.url;
      const signIn = readSignIn(given, before.signIn, url, language);
      const users = (await accounts.accounts()).filter((one) => one.connection === before.id);
      const own = 'user' in signIn ? signIn.user : undefined;
      const impersonates = given.own === undefined ? before.impersonates : !given.own;
      const isNewSecret = given['new-password'];
      const wish = {
        connection: { ...before, name: given.name ?? before.name, url, signIn, impersonates },
        secret: () => (isNewSecret ? askPassword(console) : accounts.secretOf(before.id)),
        isNewSecret,
        address: given.mailbox ?? (impersonates ? users[0]?.mailbox : own),
        allowedHosts: given['allow-host'] ?? [],
        write: given.write,
        untested: given.untested,
        json: given.json,
      };
      return await checkAndSave(services, wish, console);
    });
  },
};
