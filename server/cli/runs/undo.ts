import { previewUndo } from '../../app/sync/previewUndo.ts';
import { undoRun } from '../../app/sync/undoRun.ts';
import { exitCodes, type Command } from '../Command.ts';
import { confirmed } from '../given/confirmed.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { isAllWell } from '../reports/isAllWell.ts';
import { printReport } from '../reports/printReport.ts';
import { workOn } from '../sync/workOn.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { timeText } from '../texts/timeText.ts';
import { withServices } from '../withServices.ts';
import { findRun } from './findRun.ts';
import { printKindFacts } from './printKindFacts.ts';
import { printUndoPreview } from './printUndoPreview.ts';
import { printWrites } from './printWrites.ts';

const options = {
  ...givenOptions,
  yes: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
} as const;

const wanted = { least: 1, most: 1, said: { en: 'Which run?', de: 'Welcher Lauf?' } };

/** `erp-link undo`: takes a run back, as far as what it wrote is still as it left it (NX5). */
export const undo: Command = {
  summary: {
    en: 'Takes a run back; what was changed since stays.',
    de: 'Nimmt einen Lauf zurück; was seither geändert wurde, bleibt.',
  },
  usage: {
    en: `RUN [--preview | --yes]
  RUN                as erp-link runs lists it, or last
  --preview          shows what would be taken back and what would stay, and does nothing
  --yes              without asking
${givenUsage.en}`,
    de: `LAUF [--preview | --yes]
  LAUF               wie erp-link runs ihn nennt, oder last
  --preview          zeigt, was zurückgenommen würde und was bliebe, und tut nichts
  --yes              ohne Rückfrage
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language } = console;
    return await withServices(given.config, console, async (services) => {
      const found = await findRun(services, names[0] ?? '', console);
      const { run, account, area } = found;
      const title = `${account.mailbox}, ${areaTexts[area][language]}`;
      const when = timeText(run.startedAt, language);
      if (given.preview) {
        const seen = await workOn(
          services,
          found,
          'preview',
          ({ request, ports }, signal) => previewUndo(request, ports, run.id, signal),
          { console, json: given.json },
        );
        if (given.json) console.out(JSON.stringify(seen, null, 2));
        else await printUndoPreview(services, found, seen, console);
        return exitCodes.well;
      }
      if (!given.yes && !given.json) await printWrites(services, found, 10, console);
      const question = {
        en: `Take back the run of ${when} (${title})?`,
        de: `Den Lauf vom ${when} (${title}) zurücknehmen?`,
      };
      if (!(await confirmed(given.yes, question, console))) return exitCodes.trouble;
      const report = await workOn(
        services,
        found,
        'undo',
        ({ request, ports }, signal) => undoRun(request, ports, run.id, signal),
        { console, json: given.json },
      );
      if (given.json) console.out(JSON.stringify(report, null, 2));
      else {
        printReport(report, title, 'undo', console);
        printKindFacts('undo', report, console);
      }
      const { failed = 0, 'unsettled-write': unsettled = 0 } = report.left.counts;
      return isAllWell(report) && failed + unsettled === 0 ? exitCodes.well : exitCodes.trouble;
    });
  },
};
