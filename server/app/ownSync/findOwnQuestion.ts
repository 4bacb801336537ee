import type { ConflictRef } from '../../../shared/conflicts.ts';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { listQuestions, type OpenQuestion } from '../service/listQuestions.ts';
import type { SyncAtWork } from './SyncAtWork.ts';

/** Questions looked through for one by its key. */
const most = 5_000;

/**
 * An open question of the account by its key. Pairs and references are taken from it, never from a caller.
 *
 * @throws AppError `conflict`, reason `not-asked`, where nothing of the kind is open any more.
 */
export async function findOwnQuestion(
  { ports }: Pick<SyncAtWork, 'ports'>,
  account: SyncAccount,
  { area, key }: ConflictRef,
): Promise<OpenQuestion> {
  const open = await listQuestions(ports, account.id, area, most);
  const found = open.find((question) => question.key === key);
  if (found !== undefined) return found;
  throw new AppError('conflict', 'Nothing is open about this any more.', { reason: 'not-asked' });
}
