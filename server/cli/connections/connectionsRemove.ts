import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { findConnection } from './findConnection.ts';

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which connection?', de: 'Welche Verbindung?' },
};

/** `erp-link connections remove`: forgets a connection that nobody uses any more, with its password. */
export const connectionsRemove: Command = {
  summary: {
    en: 'Forgets a connection that no account uses, with its password.',
    de: 'Vergisst eine Verbindung, die kein Konto nutzt, mit ihrem Passwort.',
  },
  usage: { en: `NAME\n${givenUsage.en}`, de: `NAME\n${givenUsage.de}` },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    return await withServices(given.config, console, async (services) => {
      const { id, name } = await findConnection(services, names[0] ?? '', console.language);
      await services.accounts.removeConnection(id);
      if (given.json) console.out(JSON.stringify({ removed: name }));
      else
        console.out(
          console.language === 'de'
            ? `Verbindung „${name}“ ist entfernt.`
            : `Connection “${name}” is removed.`,
        );
      return exitCodes.well;
    });
  },
};
