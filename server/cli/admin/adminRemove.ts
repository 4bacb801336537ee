import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which administrator?', de: 'Welchen Verwalter?' },
};

/** `erp-link admin remove`: somebody administrates no more. */
export const adminRemove: Command = {
  summary: { en: 'Removes an administrator.', de: 'Entfernt einen Verwalter.' },
  usage: { en: `NAME\n${givenUsage.en}`, de: `NAME\n${givenUsage.de}` },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { language, out } = console;
    const de = language === 'de';
    const wish = (names[0] ?? '').trim().toLowerCase();
    return await withServices(given.config, console, async ({ accounts }) => {
      const all = await accounts.administrators();
      const name = all.find((one) => one.name.toLowerCase() === wish)?.name;
      if (name === undefined) {
        const said = de
          ? `${names[0] ?? ''} ist kein Verwalter.`
          : `${names[0] ?? ''} is no administrator.`;
        throw new AppError('not-found', said, {
          reason: 'administrator-unknown',
          details: { language },
        });
      }
      await accounts.removeAdministrator(name);
      if (given.json) out(JSON.stringify({ removed: name }));
      else out(de ? `${name} verwaltet nicht mehr.` : `${name} administrates no more.`);
      return exitCodes.well;
    });
  },
};
