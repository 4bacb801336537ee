import { sides, type Area } from '../../../shared/records/Area.ts';
import type { Scope } from '../../ports/SyncStore.ts';
import { scopeOf } from '../sync/scopeOf.ts';
import type { Question } from '../sync/SyncReport.ts';
import { loadAccount } from './loadAccount.ts';
import { reportIn } from './reportIn.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** A question with since when it is open; null where only the last run asked it. */
export interface OpenQuestion extends Question {
  since: number | null;
}

/** What is asked for it. */
type QuestionPorts = Pick<ServicePorts, 'accounts' | 'sync'> & { erp: { name: string } };

/** Runs looked through for the last report. */
const mostRuns = 20;

/**
 * What people are asked in an account's area: about pairs, longest open first, then about things without one, as the last run
 * found it. Asks neither side.
 *
 * @throws AppError as `loadAccount`; whatever the store fails with.
 */
export async function listQuestions(
  ports: QuestionPorts,
  id: string,
  area: Area,
  most: number,
): Promise<OpenQuestion[]> {
  const { account, policy } = await loadAccount(ports, id);
  const scope = scopeOf({
    account: { id, mailbox: account.mailbox, addresses: [], colleagues: [] },
    ...{ area, erp: ports.erp.name, policy },
  });
  const found: OpenQuestion[] = [];
  for await (const page of ports.sync.pairsAsked(scope, Math.min(most, 200))) {
    for (const { id: pairId, conflict, erp, mailbox } of page) {
      if (conflict === null) continue;
      const { key, reason, fields, since } = conflict;
      const refs = { erp: erp ? [erp.ref] : [], mailbox: mailbox ? [mailbox.ref] : [] };
      found.push({ key, reason, pairId, fields, refs, since });
    }
    if (found.length >= most) break;
  }
  const loose = await looseQuestions(ports.sync, scope);
  return [...found, ...loose.map((one) => ({ ...one, since: null }))].slice(0, most);
}

/** What the last run asked about things without a pair, but for those that a person has tied to one since. */
async function looseQuestions(sync: QuestionPorts['sync'], scope: Scope): Promise<Question[]> {
  const last = (await sync.runs(scope, mostRuns))
    .filter(({ kind }) => kind === 'sync')
    .map(reportIn)
    .find((report) => report?.error === null && report.byHand !== true);
  const asked = (last?.questions ?? []).filter(({ pairId }) => pairId === null);
  if (asked.length === 0) return [];
  const tied = { erp: new Set<string>(), mailbox: new Set<string>() };
  for (const side of sides) {
    const refs = asked.flatMap((question) => question.refs[side]);
    for (const pair of await sync.pairsByRef(scope, side, refs))
      tied[side].add(pair[side]?.ref ?? '');
  }
  return asked.filter(({ refs }) =>
    sides.every((side) => !refs[side].some((ref) => tied[side].has(ref))),
  );
}
