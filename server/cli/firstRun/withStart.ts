import type { Area } from '../../../shared/records/Area.ts';
import { isDay } from '../../../shared/records/isDay.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/**
 * The account with what lies before a day left out; contacts have none.
 *
 * @throws AppError `invalid-input` for what is no day.
 */
export function withStart(
  account: SyncAccount,
  areas: readonly Area[],
  date: string | undefined,
  language: Language,
): SyncAccount {
  if (date === undefined) return account;
  if (!isDay(date)) {
    throw misused(
      { en: '--from takes a day, yyyy-mm-dd.', de: '--from verlangt einen Tag, jjjj-mm-tt.' },
      language,
    );
  }
  const own = { ...account.changes.areas };
  for (const area of areas.filter((one) => one !== 'contacts')) {
    own[area] = { ...own[area], start: { from: 'date', date } };
  }
  return { ...account, changes: { ...account.changes, areas: own } };
}
