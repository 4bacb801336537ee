import { AppError } from '../../core/AppError.ts';
import type { ErpUser } from '../../ports/ErpConnector.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import type { Services } from '../Services.ts';
import { withServices } from '../withServices.ts';
import { accountViews } from './accountViews.ts';
import { findAccount } from './findAccount.ts';
import { printAccount } from './printAccount.ts';

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which account? Say its mailbox.', de: 'Welches Konto? Sein Postfach angeben.' },
};

/** `erp-link accounts show`: what counts for an account, and who said so. */
export const accountsShow: Command = {
  summary: {
    en: 'Shows an account: what counts for it, and who said so.',
    de: 'Zeigt ein Konto: was für es gilt, und wer das sagt.',
  },
  usage: { en: `MAILBOX\n${givenUsage.en}`, de: `POSTFACH\n${givenUsage.de}` },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    return await withServices(given.config, console, async (services) => {
      const account = await findAccount(services, names[0] ?? '', console.language);
      const [view] = await accountViews(services, [account]);
      if (view === undefined) return exitCodes.trouble;
      if (given.json) console.out(JSON.stringify(view, null, 2));
      else printAccount(view, await userIfThere(services, account.erpUser, console), console);
      return view.fault === null ? exitCodes.well : exitCodes.trouble;
    });
  },
};

/** Null where the ERP does not say: what is stored is shown all the same. */
async function userIfThere(
  { ports }: Services,
  id: string,
  { signal }: Console,
): Promise<ErpUser | null> {
  try {
    return await (await ports()).erp.findUser(id, signal);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return null;
  }
}
