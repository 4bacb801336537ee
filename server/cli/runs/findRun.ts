import { AppError } from '../../core/AppError.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';
import { listRuns, type ListedRun } from './listRuns.ts';

/** Runs of an account's area that are looked through. */
const looked = 10_000;

/**
 * The run that is meant: the beginning of its id, as `erp-link runs` lists it, or `last`.
 * @throws AppError `not-found`; `invalid-input` where several begin like that.
 */
export async function findRun(
  services: Services,
  named: string,
  { language }: Console,
): Promise<ListedRun> {
  const isLast = /^(last|letzter)$/i.test(named);
  const all = await listRuns(services, await services.accounts.accounts(), isLast ? 1 : looked);
  const wanted = named.trim().toLowerCase();
  const fitting = isLast ? all : all.filter(({ run }) => run.id.toLowerCase().startsWith(wanted));
  const [found] = fitting;
  const de = language === 'de';
  if (found === undefined) {
    const said = de ? `Den Lauf „${named}“ gibt es nicht.` : `There is no run “${named}”.`;
    throw new AppError('not-found', said, { reason: 'run-unknown', details: { language } });
  }
  if (fitting.length === 1) return found;
  const said = de
    ? `„${named}“ kann mehrere Läufe meinen: mehr davon angeben.`
    : `“${named}” may be several runs: say more of it.`;
  throw new AppError('invalid-input', said, { reason: 'run-ambiguous', details: { language } });
}
