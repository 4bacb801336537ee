import { exitCodes, type Command, type Console } from '../Command.ts';
import { chosen } from '../given/chosen.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { readAreas } from '../given/readAreas.ts';
import { errorText } from '../errorText.ts';
import { printPreview } from '../reports/printPreview.ts';
import type { Services } from '../Services.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { withServices } from '../withServices.ts';
import { AppError } from '../../core/AppError.ts';
import { pickJobs, type Job } from './pickJobs.ts';
import { previewAccount } from './previewAccount.ts';
import { ProgressLine } from './ProgressLine.ts';
import { runJobs } from './runJobs.ts';

const options = {
  ...givenOptions,
  account: { type: 'string', multiple: true },
  direction: { type: 'string' },
  preview: { type: 'boolean', default: false },
} as const;

const wanted = { least: 0, most: 10, said: { en: 'Name areas.', de: 'Bereiche angeben.' } };

const directions = ['both', 'toErp', 'toMailbox'] as const;

/** `erp-link sync`: synchronise now (BS5, EM13). */
export const sync: Command = {
  summary: {
    en: 'Synchronises now, and says what was done and what is not in step.',
    de: 'Gleicht jetzt ab und sagt, was getan wurde und was nicht im Einklang ist.',
  },
  usage: {
    en: `[AREA…] [--account MAILBOX…] [--direction WAY] [--preview]
  AREA               contacts, appointments, tasks, incoming-mail, sent-mail; else all that are on
  --account MAILBOX  only for this account; may be repeated; else for all that are not paused
  --direction WAY    toErp or toMailbox: writes to that side only; else both
  --preview          shows what would be done, with examples, and writes nothing
${givenUsage.en}`,
    de: `[BEREICH…] [--account POSTFACH…] [--direction RICHTUNG] [--preview]
  BEREICH            Kontakte, Termine, Aufgaben, Posteingang, Gesendete; sonst alle eingeschalteten
  --account POSTFACH nur für dieses Konto; mehrfach möglich; sonst für alle, die nicht angehalten sind
  --direction RICHTUNG  toErp oder toMailbox: schreibt nur auf diese Seite; sonst auf beide
  --preview          zeigt mit Beispielen, was getan würde, und schreibt nichts
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const areas = readAreas(names, language);
    const direction =
      given.direction === undefined
        ? undefined
        : chosen(given.direction, directions, '--direction', language);
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
      const { json } = given;
      if (given.preview) return await preview(services, jobs, { direction, json }, console);
      return await runJobs(services, jobs, { direction, json }, console);
    });
  },
};

async function preview(
  services: Services,
  jobs: readonly Job[],
  { direction, json }: { direction: (typeof directions)[number] | undefined; json: boolean },
  console: Console,
): Promise<number> {
  const { language, out } = console;
  const line = new ProgressLine(console, json, services.clock);
  const previews: unknown[] = [];
  let works = true;
  for (const { account, area } of jobs) {
    const { mailbox } = account;
    const title = `${mailbox}, ${areaTexts[area][language]}`;
    try {
      const wish = { account, area, direction, onProgress: line.of(title) };
      const seen = await previewAccount(services, wish, console);
      previews.push({ mailbox, area, ...seen });
      line.end(title);
      if (!json) printPreview(seen, title, console);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      works = false;
      line.end(title);
      previews.push({ mailbox, area, error: { kind: error.kind, message: error.message } });
      if (!json) out(`${title}: ${errorText(error, language)}`);
    }
  }
  if (json) out(JSON.stringify({ works, previews }, null, 2));
  return works ? exitCodes.well : exitCodes.trouble;
}
