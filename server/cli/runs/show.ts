import type { SyncReport } from '../../app/sync/SyncReport.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { printReport } from '../reports/printReport.ts';
import { nameThings } from '../reports/nameThings.ts';
import { thingTitle } from '../reports/thingTitle.ts';
import type { Services } from '../Services.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { germanSentence } from '../../app/words/germanSentence.ts';
import { notInStepTexts } from '../texts/notInStepTexts.ts';
import { timeText } from '../texts/timeText.ts';
import { withServices } from '../withServices.ts';
import { accountScope } from './accountScope.ts';
import { findRun } from './findRun.ts';
import type { ListedRun } from './listRuns.ts';
import { printKindFacts } from './printKindFacts.ts';
import { printWrites } from './printWrites.ts';
import { runTexts } from './runTexts.ts';
import { shortId } from './shortId.ts';

const wanted = { least: 1, most: 1, said: { en: 'Which run?', de: 'Welcher Lauf?' } };

/** Most things of a kind that are named. */
const named = 20;

/** `erp-link show`: all about one run. */
export const show: Command = {
  summary: {
    en: 'Shows a run: what it did, and what is not in step.',
    de: 'Zeigt einen Lauf: was er tat, und was nicht im Einklang ist.',
  },
  usage: {
    en: `RUN
  RUN                as erp-link runs lists it, or last
${givenUsage.en}`,
    de: `LAUF
  LAUF               wie erp-link runs ihn nennt, oder last
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { language, out } = console;
    return await withServices(given.config, console, async (services) => {
      const found = await findRun(services, names[0] ?? '', console);
      const { run, account, area, report } = found;
      const { id, kind, state, startedAt, endedAt } = run;
      if (given.json) {
        const { mailbox } = account;
        const facts = { id, mailbox, area, kind, state, startedAt, endedAt };
        out(JSON.stringify({ ...facts, approval: run.approval, report }, null, 2));
        return exitCodes.well;
      }
      const title = `${account.mailbox}, ${areaTexts[area][language]}`;
      const span = `${timeText(startedAt, language)} – ${timeText(endedAt, language)}`;
      out(`${runTexts.kinds[kind][language]} ${shortId(id)}, ${span}`);
      if (report === null) {
        out(`${title}: ${runTexts.states[state][language]}`);
        return exitCodes.well;
      }
      printReport(report, title, kind, console);
      printKindFacts(kind, report, console);
      await printWrites(services, found, named, console);
      await printNotInStep(services, found, report, console);
      return exitCodes.well;
    });
  },
};

/** The first things that are not in step, by name where a name is known. */
async function printNotInStep(
  services: Services,
  { account, area }: ListedRun,
  { notInStep }: SyncReport,
  { out, language }: Console,
): Promise<void> {
  const ids = notInStep.flatMap(({ pairId }) => pairId ?? []);
  const names = await nameThings(services, accountScope(services, account, area), ids);
  const known = notInStep.flatMap(({ pairId, why, sentence }) => {
    const fields = names.get(pairId ?? '');
    if (fields === undefined) return [];
    const text = language === 'de' ? germanSentence(sentence ?? '') : (sentence ?? '');
    const said = text === '' ? '' : `: ${text}`;
    return [`${thingTitle(fields, language)} – ${notInStepTexts[why][language]}${said}`];
  });
  if (known.length === 0) return;
  out(language === 'de' ? '  nicht im Einklang' : '  not in step');
  for (const line of known.slice(0, named)) out(`    ${line}`);
}
