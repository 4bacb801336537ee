import { areas, type Area } from '../../../shared/records/Area.ts';
import { listQuestions, type OpenQuestion } from '../../app/service/listQuestions.ts';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Services } from '../Services.ts';
import { questionCode } from './questionCode.ts';

/** A question with whose it is and how it is called. */
export interface NamedQuestion {
  code: string;
  account: SyncAccount;
  area: Area;
  question: OpenQuestion;
}

/** Most questions of an area that are looked at. */
const most = 1_000;

/** All open questions of some accounts, account by account. Those of rules that contradict themselves are left out. */
export async function allQuestions(
  services: Services,
  accounts: readonly SyncAccount[],
): Promise<NamedQuestion[]> {
  const found: NamedQuestion[] = [];
  for (const account of accounts) {
    try {
      for (const area of areas) {
        for (const question of await listQuestions(services.known, account.id, area, most)) {
          const code = questionCode(account.id, area, question.key);
          found.push({ code, account, area, question });
        }
      }
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'invalid-input') throw error;
    }
  }
  return found;
}
