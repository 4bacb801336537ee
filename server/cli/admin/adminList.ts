import { exitCodes, type Command } from '../Command.ts';
import { plainLine } from '../erp/plainLine.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { nothing } from '../given/nothing.ts';
import { withServices } from '../withServices.ts';

/** `erp-link admin list`: who may administrate. */
export const adminList: Command = {
  summary: { en: 'Lists the administrators.', de: 'Listet die Verwalter auf.' },
  usage: { en: `\n${givenUsage.en}`, de: `\n${givenUsage.de}` },
  async run(args, console) {
    const { given } = parseGiven(args, givenOptions, nothing, console);
    const { language, out } = console;
    return await withServices(given.config, console, async ({ accounts }) => {
      const names = (await accounts.administrators()).map(({ name }) => name);
      if (given.json) out(JSON.stringify({ administrators: names }));
      else if (names.length === 0) {
        out(
          language === 'de'
            ? 'Noch kein Verwalter: erp-link admin add legt den ersten an.'
            : 'No administrator yet: erp-link admin add makes the first.',
        );
      } else for (const name of names) out(plainLine(name));
      return exitCodes.well;
    });
  },
};
