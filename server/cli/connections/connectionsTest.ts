import { exitCodes, type Command } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { printMailboxCheck } from '../printMailboxCheck.ts';
import { withServices } from '../withServices.ts';
import { findConnection } from './findConnection.ts';
import { tryConnection } from './tryConnection.ts';

const options = {
  ...givenOptions,
  mailbox: { type: 'string' },
  write: { type: 'boolean', default: false },
} as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which connection?', de: 'Welche Verbindung?' },
};

/** `erp-link connections test`: tries a connection that is there. */
export const connectionsTest: Command = {
  summary: {
    en: 'Tries a connection and says what to do about what does not work; one that was refused goes on if it works.',
    de: 'Prüft eine Verbindung und sagt, was zu tun ist; eine abgelehnte geht weiter, wenn sie wieder geht.',
  },
  usage: {
    en: `NAME [--mailbox ADDRESS] [--write]
  --mailbox ADDRESS  the mailbox it is tried on; else those of all accounts that use it
  --write            also makes one contact there, changes it and deletes it for good
${givenUsage.en}`,
    de: `NAME [--mailbox ADRESSE] [--write]
  --mailbox ADRESSE  das Postfach, an dem sie geprüft wird; sonst die aller Konten, die sie nutzen
  --write            legt dort auch einen Kontakt an, ändert ihn und löscht ihn endgültig
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    return await withServices(given.config, console, async (services) => {
      const { accounts } = services;
      const connection = await findConnection(services, names[0] ?? '', language);
      const { signIn } = connection;
      const users = (await accounts.accounts()).filter((one) => one.connection === connection.id);
      const own = !connection.impersonates && 'user' in signIn ? [signIn.user] : [];
      const used = users.length > 0 ? users.map(({ mailbox }) => mailbox) : own;
      const tried = given.mailbox === undefined ? used : [given.mailbox];
      if (tried.length === 0 || tried.some((address) => !address.includes('@'))) {
        throw misused(
          {
            en: 'No account uses it yet: say --mailbox ADDRESS.',
            de: 'Noch nutzt sie kein Konto: --mailbox ADRESSE angeben.',
          },
          language,
        );
      }
      const secret = await accounts.secretOf(connection.id);
      const checks = [];
      for (const address of tried) {
        const zone = users.find(({ mailbox }) => mailbox === address)?.zone ?? 'UTC';
        const { write } = given;
        const check = await tryConnection(
          services,
          { connection, secret, address, zone, write },
          console,
        );
        checks.push({ mailbox: address, ...check });
        // A wrong password is not tried on every mailbox: that would lock the account.
        const isRefused = check.steps.some(
          ({ step, state }) => step === 'sign-in' && state === 'fails',
        );
        if (!given.json) {
          if (tried.length > 1) out(`${checks.length > 1 ? '\n' : ''}${address}`);
          printMailboxCheck(check, console);
        }
        if (isRefused) break;
      }
      const works = checks.every((check) => check.works);
      const goesOn = works && (connection.refusedAt ?? null) !== null;
      if (goesOn) await accounts.holdConnection(connection, null);
      if (goesOn && !given.json) {
        out(language === 'de' ? 'Der Abgleich geht weiter.' : 'The sync goes on.');
      }
      if (given.json) out(JSON.stringify({ works, name: connection.name, checks }, null, 2));
      return works ? exitCodes.well : exitCodes.trouble;
    });
  },
};
