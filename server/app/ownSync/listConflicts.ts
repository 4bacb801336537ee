import type { Conflict } from '../../../shared/conflicts.ts';
import { areas } from '../../../shared/records/Area.ts';
import type { Answer } from '../../../shared/routes.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { listQuestions } from '../service/listQuestions.ts';
import { loadAccount } from '../service/loadAccount.ts';
import { scopeOf } from '../sync/scopeOf.ts';
import { requireOwnAccount } from './requireOwnAccount.ts';
import { looseFields } from './looseFields.ts';
import { describeQuestion } from './describeQuestion.ts';

/** Questions of an area that are listed. */
const most = 50;

/**
 * What the sync asks the caller, of the areas that are on. Asks neither side.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`; whatever the store fails with.
 */
export async function listConflicts(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
): Promise<Answer<'listConflicts'>> {
  const { account, ports: service } = await requireOwnAccount(ports, caller);
  const { policy } = await loadAccount(service, account.id);
  const conflicts: Conflict[] = [];
  let more = false;
  for (const area of areas) {
    if (policy.areas[area].direction === 'off') continue;
    const found = await listQuestions(service, account.id, area, most + 1);
    more ||= found.length > most;
    const listed = found.slice(0, most);
    const ids = listed.flatMap(({ pairId }) => pairId ?? []);
    const scope = scopeOf({
      account: { id: account.id, mailbox: account.mailbox, addresses: [], colleagues: [] },
      ...{ area, erp: service.erp.name, policy },
    });
    const pairs = new Map((await service.sync.pairs(scope, ids)).map((pair) => [pair.id, pair]));
    const loose = await looseFields(service.sync, scope, listed);
    for (const question of listed) {
      const pair = pairs.get(question.pairId ?? '');
      const known = [pair?.mailbox?.fields, pair?.erp?.fields].filter((one) => one !== undefined);
      const seen = loose.get(question.key) ?? [];
      conflicts.push(describeQuestion(area, question, [...known, ...seen]));
    }
  }
  return { conflicts, more };
}
