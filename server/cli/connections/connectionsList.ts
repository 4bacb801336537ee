import type { Connection } from '../../ports/AccountStore.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { nothing } from '../given/nothing.ts';
import { timeText } from '../texts/timeText.ts';
import { printTable } from '../texts/printTable.ts';
import { withServices } from '../withServices.ts';

/** `erp-link connections list`: the ways to reach mailboxes. */
export const connectionsList: Command = {
  summary: {
    en: 'Lists the connections to Exchange.',
    de: 'Listet die Verbindungen zu Exchange auf.',
  },
  usage: { en: `\n${givenUsage.en}`, de: `\n${givenUsage.de}` },
  async run(args, console) {
    const { given } = parseGiven(args, givenOptions, nothing, console);
    const de = console.language === 'de';
    return await withServices(given.config, console, async ({ accounts }) => {
      const users = Map.groupBy(await accounts.accounts(), ({ connection }) => connection);
      const all = (await accounts.connections()).map((connection) => ({
        ...connection,
        accounts: users.get(connection.id)?.length ?? 0,
      }));
      if (given.json) console.out(JSON.stringify({ connections: all }, null, 2));
      else if (all.length === 0) {
        console.out(
          de
            ? 'Noch keine Verbindung: erp-link connections add legt eine an.'
            : 'No connection yet: erp-link connections add makes one.',
        );
      } else {
        printTable(
          de
            ? ['Name', 'Anmeldung', 'Reicht für', 'Konten', 'Adresse', '']
            : ['Name', 'Sign-in', 'Reaches', 'Accounts', 'Address', ''],
          all.map(({ name, signIn, impersonates, accounts: count, url, refusedAt }) => {
            const reach = impersonates
              ? de
                ? 'alle Postfächer'
                : 'all mailboxes'
              : de
                ? 'das eigene'
                : 'its own';
            const state =
              refusedAt === null || refusedAt === undefined
                ? ''
                : de
                  ? `abgelehnt seit ${timeText(refusedAt, 'de')}`
                  : `refused since ${timeText(refusedAt, 'en')}`;
            return [name, signInText(signIn), reach, String(count), url, state];
          }),
          console,
        );
      }
      return exitCodes.well;
    });
  },
};

function signInText(signIn: Connection['signIn']): string {
  return `${'user' in signIn ? signIn.user : signIn.clientId} (${signIn.way})`;
}
