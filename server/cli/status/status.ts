import { allAccounts } from '../../app/service/allAccounts.ts';
import type { AccountStatus } from '../../app/service/AccountStatus.ts';
import { statusOf } from '../../app/service/statusOf.ts';
import { findAccount } from '../accounts/findAccount.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { errorText } from '../errorText.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import type { Services } from '../Services.ts';
import { withServices } from '../withServices.ts';
import { printStatus } from './printStatus.ts';
import { standsStill } from './standsStill.ts';

const wanted = { least: 0, most: 1000, said: { en: 'Name accounts.', de: 'Konten angeben.' } };

/** `erp-link status`: what is in step, what waits, what failed and why (MT10). */
export const status: Command = {
  summary: {
    en: 'Shows how each account is: what is in step, what waits, what failed and why.',
    de: 'Zeigt, wie es um jedes Konto steht: was im Einklang ist, was wartet, was warum scheiterte.',
  },
  usage: {
    en: `[MAILBOX…]
  MAILBOX            else all accounts
Exit code 1 also where something fails, stands still, or waits for approval.
${givenUsage.en}`,
    de: `[POSTFACH…]
  POSTFACH           sonst alle Konten
Exit-Code 1 auch, wo etwas scheitert, stillsteht oder auf Freigabe wartet.
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { language, out } = console;
    return await withServices(given.config, console, async (services) => {
      const chosen = new Set<string>();
      for (const name of names) chosen.add((await findAccount(services, name, language)).id);
      const { all, broken } = await readAll(services, chosen);
      const works =
        broken.length === 0 && all.every(({ areas }) => areas.every((area) => !area.isTrouble));
      if (given.json) {
        const refused = broken.map(({ account, error }) => ({
          mailbox: account.mailbox,
          error: { kind: error.kind, reason: error.reason ?? null, message: error.message },
        }));
        out(JSON.stringify({ works, accounts: all, refused }, null, 2));
      } else {
        if (all.length + broken.length === 0) tellNone(console);
        for (const [at, one] of all.entries()) printStatus(one, at > 0, console);
        for (const { account, error } of broken) {
          out(`${account.mailbox}: ${errorText(error, language)}`);
        }
      }
      return works ? exitCodes.well : exitCodes.trouble;
    });
  },
};

async function readAll(services: Services, chosen: ReadonlySet<string>) {
  const isChosen = (id: string) => chosen.size === 0 || chosen.has(id);
  const { loaded, broken } = await allAccounts(services);
  const times = await services.accounts.runTimes();
  const all = [];
  for (const one of loaded.filter(({ account }) => isChosen(account.id))) {
    const { account } = one;
    const said: AccountStatus = await statusOf(services.known, account.id, null);
    const areas = [];
    for (const area of said.areas) {
      const own = times.find((each) => each.account === account.id && each.area === area.area);
      const stands = standsStill(services, one, area, own ?? null);
      const isTrouble =
        stands || area.state === 'failed' || area.approval !== null || area.held !== null;
      areas.push({ ...area, standsStill: stands, isTrouble });
    }
    all.push({ ...said, areas });
  }
  return { all, broken: broken.filter(({ account }) => isChosen(account.id)) };
}

function tellNone({ out, language }: Console): void {
  out(
    language === 'de'
      ? 'Noch kein Konto: erp-link accounts add legt eines an.'
      : 'No account yet: erp-link accounts add makes one.',
  );
}
