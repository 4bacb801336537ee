import type { ConflictDecision } from '../../../shared/conflicts.ts';
import type { Answer, Body } from '../../../shared/routes.ts';
import { AppError } from '../../core/AppError.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import type { OpenQuestion } from '../service/listQuestions.ts';
import type { Resolution } from '../sync/resolve/Resolution.ts';
import { resolveConflict } from '../sync/resolveConflict.ts';
import { conflictWays } from './conflictWays.ts';
import { findOwnQuestion } from './findOwnQuestion.ts';
import { requireOwnAccount } from './requireOwnAccount.ts';

/**
 * Carries out what the caller decided about a question of their own account, and starts the run that writes it.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`; `invalid-input`, reason `decision-unfit`, for what does not answer
 * the question; as `resolveConflict`.
 */
export async function decideConflict(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
  { area, key, decision }: Body<'decideConflict'>,
): Promise<Answer<'decideConflict'>> {
  const own = await requireOwnAccount(ports, caller);
  const question = await findOwnQuestion(own, own.account, { area, key });
  const resolution = resolutionOf(question, decision);
  const { runner } = own.service;
  const wish = { account: own.account.id, area };
  await runner.work(wish, 'decide', ({ request, ports: opened }, signal) =>
    resolveConflict(request, opened, resolution, signal),
  );
  // How that run ends is told by the state.
  runner.sync(wish, true).catch(() => undefined);
  return {};
}

function resolutionOf(question: OpenQuestion, decision: ConflictDecision): Resolution {
  const { pairId, refs } = question;
  const [erp] = refs.erp;
  const [mailbox] = refs.mailbox;
  const fits = conflictWays(question).includes(decision.how);
  if (fits && decision.how === 'different') return { how: 'different', refs };
  if (fits && decision.how === 'same' && erp !== undefined && mailbox !== undefined) {
    return { how: 'same', refs: { erp, mailbox }, side: decision.side };
  }
  if (fits && pairId !== null && decision.how === 'mix') {
    const named = decision.fields.map(({ field, side }) => [field, side] as const);
    return { how: 'mix', pairId, fields: Object.fromEntries(named) };
  }
  if (
    fits &&
    pairId !== null &&
    decision.how !== 'mix' &&
    decision.how !== 'same' &&
    decision.how !== 'different'
  ) {
    return { ...decision, pairId };
  }
  throw new AppError('invalid-input', 'This does not answer the question.', {
    reason: 'decision-unfit',
  });
}
