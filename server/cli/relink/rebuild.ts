import { rebuildPairs } from '../../app/sync/rebuildPairs.ts';
import { exitCodes, type Command } from '../Command.ts';
import { confirmed } from '../given/confirmed.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { onePlace } from './onePlace.ts';
import { onePlaceOptions } from './onePlaceOptions.ts';
import { workThrough } from './workThrough.ts';

const options = {
  ...givenOptions,
  ...onePlaceOptions,
  yes: { type: 'boolean', default: false },
} as const;

const wanted = { least: 1, most: 5, said: { en: 'Which area?', de: 'Welcher Bereich?' } };

/** `erp-link rebuild`: the links are made anew from the stamps on the items (NX6). */
export const rebuild: Command = {
  summary: {
    en: 'Makes lost or damaged links anew from the stamps on the items.',
    de: 'Stellt verlorene oder beschädigte Verbindungen aus den Stempeln an den Elementen wieder her.',
  },
  usage: {
    en: `AREA… --account MAILBOX [--yes]
Both sides are read and nothing is written to either. Broken off, it begins anew when called again.
  --yes              without asking
${givenUsage.en}`,
    de: `BEREICH… --account POSTFACH [--yes]
Beide Seiten werden gelesen, auf keine wird geschrieben. Abgebrochen beginnt es beim nächsten Aufruf von vorn.
  --yes              ohne Rückfrage
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    return await withServices(given.config, console, async (services) => {
      const jobs = await onePlace(services, names, given.account, console);
      const question = {
        en: 'What is remembered of these links is forgotten first. Go on?',
        de: 'Was von diesen Verbindungen gemerkt ist, wird zuerst vergessen. Weiter?',
      };
      if (!(await confirmed(given.yes, question, console))) return exitCodes.trouble;
      return await workThrough(
        services,
        jobs,
        { kind: 'rebuild', json: given.json },
        ({ request, ports }, signal) => rebuildPairs(request, ports, signal),
        console,
      );
    });
  },
};
