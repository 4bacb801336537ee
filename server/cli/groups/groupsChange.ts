import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { findGroup } from './findGroup.ts';
import { groupOptions } from './groupOptions.ts';
import { readSwitches } from './readSwitches.ts';
import { groupUsage } from './groupUsage.ts';

const options = { ...givenOptions, ...groupOptions, name: { type: 'string' } } as const;

const wanted = { least: 1, most: 1, said: { en: 'Which group?', de: 'Welche Gruppe?' } };

/** `erp-link groups change`: what is not said stays; it counts at once. */
export const groupsChange: Command = {
  summary: {
    en: 'Changes what a group switches, or its name.',
    de: 'Ändert, was eine Gruppe schaltet, oder ihren Namen.',
  },
  usage: {
    en: `NAME [--on AREAS] [--off AREAS] …\n${groupUsage.en}
  --name NAME        how it is called from now on\n${givenUsage.en}`,
    de: `NAME [--on BEREICHE] [--off BEREICHE] …\n${groupUsage.de}
  --name NAME        wie sie von nun an heißt\n${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    return await withServices(given.config, console, async (services) => {
      const { accounts, clock } = services;
      const before = await findGroup(services, names[0] ?? '', language);
      const areas = readSwitches(before.areas, given, language);
      const after = { ...before, name: given.name ?? before.name, areas };
      await accounts.saveGroup(after, clock.now());
      const { name } = after;
      if (given.json) out(JSON.stringify({ name, areas }));
      else
        out(language === 'de' ? `Gruppe „${name}“ ist geändert.` : `Group “${name}” is changed.`);
      return exitCodes.well;
    });
  },
};
