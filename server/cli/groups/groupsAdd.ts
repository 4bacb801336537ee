import { randomUUID } from 'node:crypto';
import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { groupOptions } from './groupOptions.ts';
import { readSwitches } from './readSwitches.ts';
import { groupUsage } from './groupUsage.ts';

const options = { ...givenOptions, ...groupOptions } as const;

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'How is it to be called?', de: 'Wie soll sie heißen?' },
};

/** `erp-link groups add`: a group that switches areas for its accounts (BD4). */
export const groupsAdd: Command = {
  summary: {
    en: 'Adds a group that switches areas for its accounts.',
    de: 'Legt eine Gruppe an, die Bereiche für ihre Konten schaltet.',
  },
  usage: {
    en: `NAME [--on AREAS] [--off AREAS]\n${groupUsage.en}\n${givenUsage.en}`,
    de: `NAME [--on BEREICHE] [--off BEREICHE]\n${groupUsage.de}\n${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const [name = ''] = names;
    const areas = readSwitches({}, given, language);
    return await withServices(given.config, console, async ({ accounts, clock }) => {
      const all = await accounts.groups();
      if (all.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
        const said =
          language === 'de'
            ? `Die Gruppe „${name}“ gibt es schon.`
            : `There is a group “${name}” already.`;
        throw new AppError('conflict', said, { reason: 'name-taken', details: { language } });
      }
      await accounts.saveGroup({ id: randomUUID(), name, areas }, clock.now());
      if (given.json) out(JSON.stringify({ name, areas }));
      else out(language === 'de' ? `Gruppe „${name}“ ist angelegt.` : `Group “${name}” is added.`);
      return exitCodes.well;
    });
  },
};
