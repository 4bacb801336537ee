import { findFiled, type FiledWish } from '../../app/mail/findFiled.ts';
import { findAccount } from '../accounts/findAccount.ts';
import type { Console } from '../Command.ts';
import { accountScope } from '../runs/accountScope.ts';
import { findRun } from '../runs/findRun.ts';
import type { Services } from '../Services.ts';
import type { FiledMail } from './FiledMail.ts';

/**
 * The mails that are meant, of one run or of all accounts named.
 *
 * @param named mailboxes; none for all.
 * @param most more are not looked for.
 * @throws AppError as `findAccount` and `findRun`.
 */
export async function filedMails(
  services: Services,
  wish: Omit<FiledWish, 'run'>,
  { run, named }: { run: string | undefined; named: readonly string[] },
  { most, console }: { most: number; console: Console },
): Promise<FiledMail[]> {
  const { sync, accounts } = services;
  if (run !== undefined) {
    const { run: found, account, area } = await findRun(services, run, console);
    const scope = accountScope(services, account, area);
    const pairs = await findFiled(sync, scope, { ...wish, run: found.id }, most);
    return pairs.map((pair) => ({ account, area, pair }));
  }
  const chosen = [];
  for (const name of named) chosen.push(await findAccount(services, name, console.language));
  const found: FiledMail[] = [];
  for (const account of chosen.length > 0 ? chosen : await accounts.accounts()) {
    for (const area of ['incomingMail', 'sentMail'] as const) {
      const scope = accountScope(services, account, area);
      const pairs = await findFiled(sync, scope, wish, most - found.length);
      found.push(...pairs.map((pair) => ({ account, area, pair })));
      if (found.length >= most) return found;
    }
  }
  return found;
}
