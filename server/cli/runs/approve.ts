import os from 'node:os';
import { approveRun } from '../../app/sync/approveRun.ts';
import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Command } from '../Command.ts';
import { confirmed } from '../given/confirmed.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { brakeText } from '../reports/brakeText.ts';
import { runJobs } from '../sync/runJobs.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { withServices } from '../withServices.ts';
import { accountScope } from './accountScope.ts';
import { findRun } from './findRun.ts';

const options = {
  ...givenOptions,
  yes: { type: 'boolean', default: false },
  now: { type: 'boolean', default: false },
  by: { type: 'string' },
} as const;

const wanted = { least: 1, most: 1, said: { en: 'Which run?', de: 'Welcher Lauf?' } };

/** `erp-link approve`: allows what the safety brake stopped, exactly that and nothing more (NX4). */
export const approve: Command = {
  summary: {
    en: 'Allows what a run asks for that the safety brake stopped.',
    de: 'Gibt frei, wonach ein Lauf fragt, den die Sicherheitsbremse anhielt.',
  },
  usage: {
    en: `RUN [--now] [--yes] [--by NAME]
  RUN                as erp-link runs lists it, or last
  --now              carries it out at once; else the next run does
  --by NAME          who allows it; else who is signed in to this machine
  --yes              without asking
${givenUsage.en}`,
    de: `LAUF [--now] [--yes] [--by NAME]
  LAUF               wie erp-link runs ihn nennt, oder last
  --now              führt es gleich aus; sonst tut es der nächste Lauf
  --by NAME          wer es freigibt; sonst, wer an diesem Rechner angemeldet ist
  --yes              ohne Rückfrage
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const de = language === 'de';
    return await withServices(given.config, console, async (services) => {
      const { run, account, area, report } = await findRun(services, names[0] ?? '', console);
      const { asks } = run;
      if (run.state !== 'waiting-for-approval' || asks === null) {
        const said = de
          ? 'Dieser Lauf wartet auf keine Freigabe.'
          : 'This run waits for no approval.';
        throw new AppError('conflict', said, { reason: 'run-not-waiting', details: { language } });
      }
      const title = `${account.mailbox}, ${areaTexts[area][language]}`;
      const why = report?.brake ? brakeText(report.brake, language) : '';
      const question = { en: `${title}: ${why}. Allow it?`, de: `${title}: ${why}. Freigeben?` };
      if (!(await confirmed(given.yes, question, console))) return exitCodes.trouble;
      const scope = accountScope(services, account, area);
      const by = given.by ?? os.userInfo().username;
      const ports = { store: services.sync, clock: services.clock };
      await approveRun(ports, scope, { runId: run.id, asks, by });
      if (given.now) {
        const how = { direction: undefined, json: given.json };
        return await runJobs(services, [{ account, area }], how, console);
      }
      if (given.json) out(JSON.stringify({ approved: run.id, by }));
      else
        out(de ? 'Freigegeben: der nächste Lauf führt es aus.' : 'Allowed: the next run does it.');
      return exitCodes.well;
    });
  },
};
