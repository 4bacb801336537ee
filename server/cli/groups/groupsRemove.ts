import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { findGroup } from './findGroup.ts';

const wanted = { least: 1, most: 1, said: { en: 'Which group?', de: 'Welche Gruppe?' } };

/** `erp-link groups remove`: its accounts stay, without it. */
export const groupsRemove: Command = {
  summary: {
    en: 'Removes a group; its accounts stay.',
    de: 'Entfernt eine Gruppe; ihre Konten bleiben.',
  },
  usage: { en: `NAME\n${givenUsage.en}`, de: `NAME\n${givenUsage.de}` },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { language, out } = console;
    return await withServices(given.config, console, async (services) => {
      const { id, name } = await findGroup(services, names[0] ?? '', language);
      await services.accounts.removeGroup(id);
      if (given.json) out(JSON.stringify({ removed: name }));
      else
        out(language === 'de' ? `Gruppe „${name}“ ist entfernt.` : `Group “${name}” is removed.`);
      return exitCodes.well;
    });
  },
};
