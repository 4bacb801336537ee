import { findAccount } from '../accounts/findAccount.ts';
import { exitCodes, type Command, type Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { readAreas } from '../given/readAreas.ts';
import { countLines } from '../reports/countLines.ts';
import { errorText } from '../errorText.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { printTable } from '../texts/printTable.ts';
import { timeText } from '../texts/timeText.ts';
import { withServices } from '../withServices.ts';
import { listRuns, type ListedRun } from './listRuns.ts';
import { runTexts } from './runTexts.ts';
import { shortId } from './shortId.ts';

const options = {
  ...givenOptions,
  account: { type: 'string', multiple: true },
  most: { type: 'string', default: '20' },
} as const;

const wanted = { least: 0, most: 10, said: { en: 'Name areas.', de: 'Bereiche angeben.' } };

/** `erp-link runs`: what ran, newest first. */
export const runs: Command = {
  summary: { en: 'Lists the newest runs.', de: 'Listet die neuesten Läufe auf.' },
  usage: {
    en: `[AREA…] [--account MAILBOX…] [--most N]
  --account MAILBOX  only of this account; may be repeated
  --most N           how many; 20 where nothing is said
${givenUsage.en}`,
    de: `[BEREICH…] [--account POSTFACH…] [--most N]
  --account POSTFACH nur von diesem Konto; mehrfach möglich
  --most N           wie viele; ohne Angabe 20
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, options, wanted, console);
    const { language, out } = console;
    const most = Number(given.most);
    if (!Number.isInteger(most) || most < 1 || most > 10_000) {
      throw misused(
        { en: '--most takes a whole number.', de: '--most verlangt eine ganze Zahl.' },
        language,
      );
    }
    const areas = readAreas(names.length === 0 ? ['all'] : names, language);
    return await withServices(given.config, console, async (services) => {
      const chosen = [];
      for (const name of given.account ?? []) {
        chosen.push(await findAccount(services, name, language));
      }
      const accounts = chosen.length > 0 ? chosen : await services.accounts.accounts();
      const listed = await listRuns(services, accounts, most, areas);
      if (given.json) {
        const all = listed.map(({ run, account, area, report }) => {
          const { id, kind, state, startedAt, endedAt } = run;
          return { id, mailbox: account.mailbox, area, kind, state, startedAt, endedAt, report };
        });
        out(JSON.stringify({ runs: all }, null, 2));
      } else if (listed.length === 0) out(language === 'de' ? 'Noch kein Lauf.' : 'No run yet.');
      else {
        printTable(
          language === 'de'
            ? ['Lauf', 'Begonnen', 'Postfach', 'Bereich', 'Art', 'Stand', 'Ergebnis']
            : ['Run', 'Started', 'Mailbox', 'Area', 'Kind', 'State', 'Result'],
          listed.map((one) => cellsOf(one, language)),
          console,
        );
      }
      return exitCodes.well;
    });
  },
};

function cellsOf({ run, account, area, report }: ListedRun, language: Language): string[] {
  const { id, kind, state, startedAt } = run;
  const error = report?.error ?? null;
  const result =
    error !== null
      ? errorText(error, language)
      : report === null
        ? ''
        : countLines(report.counts, false, language).join('; ');
  return [
    shortId(id),
    timeText(startedAt, language),
    account.mailbox,
    areaTexts[area][language],
    runTexts.kinds[kind][language],
    runTexts.states[state][language],
    result,
  ];
}
