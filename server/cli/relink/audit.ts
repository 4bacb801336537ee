import { audit as auditScope } from '../../app/sync/audit.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { readAreas } from '../given/readAreas.ts';
import { pickJobs } from '../sync/pickJobs.ts';
import { withServices } from '../withServices.ts';
import { workThrough } from './workThrough.ts';

const options = { ...givenOptions, account: { type: 'string', multiple: true } } as const;

const wanted = { least: 0, most: 5, said: { en: 'Name areas.', de: 'Bereiche angeben.' } };

/** `erp-link audit`: both sides are compared as a whole, and what drifted is mended by the same rules (BS7). */
export const audit: Command = {
  summary: {
    en: 'Compares both sides as a whole, and mends what drifted.',
    de: 'Vergleicht beide Seiten als Ganzes und bringt in Ordnung, was abgewichen ist.',
  },
  usage: {
    en: `[AREA…] [--account MAILBOX…]
  AREA               else all that are on
  --account MAILBOX  only of this account; may be repeated
${givenUsage.en}`,
    de: `[BEREICH…] [--account POSTFACH…]
  BEREICH            sonst alle eingeschalteten
  --account POSTFACH nur von diesem Konto; mehrfach möglich
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const areas = readAreas(names, language);
    return await withServices(given.config, console, async (services) => {
      const jobs = await pickJobs(services, areas, given.account ?? [], console);
      if (jobs.length === 0) {
        if (given.json) out(JSON.stringify({ works: false, runs: [] }, null, 2));
        else
          out(
            language === 'de' ? 'Nichts davon ist eingeschaltet.' : 'None of this is switched on.',
          );
        return exitCodes.trouble;
      }
      return await workThrough(
        services,
        jobs,
        { kind: 'audit', json: given.json },
        ({ request, ports }, signal) => auditScope(request, ports, signal),
        console,
      );
    });
  },
};
