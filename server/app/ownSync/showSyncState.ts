import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import type { Answer } from '../../../shared/routes.ts';
import type { SyncAreaState, SyncWord } from '../../../shared/syncState.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import type { AreaStatus } from '../service/AccountStatus.ts';
import { pendingCount } from '../service/pendingCount.ts';
import { statusOf } from '../service/statusOf.ts';
import { sayIn } from '../words/sayIn.ts';
import { findOwnAccount } from './findOwnAccount.ts';

/**
 * How the caller's own sync is (AD3, MT10). Asks neither side.
 *
 * @throws AppError as `statusOf`.
 */
export async function showSyncState(
  { sync }: Pick<AppPorts, 'sync'>,
  caller: Caller,
): Promise<Answer<'showSyncState'>> {
  if (sync === null) return { isServed: false, account: null };
  const { ports, service } = sync;
  const account = await findOwnAccount(sync, caller);
  if (account === null) return { isServed: true, account: null };
  const { state, areas } = await statusOf(ports, account.id, service);
  const { waiting } = service.runner;
  const told = areas.flatMap((area) => {
    if (area.state === 'off') return [];
    const isWaiting = waiting.some((one) => one.account === account.id && one.area === area.area);
    const isRunning = area.running !== null || isWaiting;
    return [areaState(area, area.state, isRunning, caller.erp.language ?? 'en')];
  });
  return { isServed: true, account: { state: state === 'off' ? null : state, areas: told } };
}

function areaState(
  { area, wellAt, next, inStep, questions, approval, held, trouble, ...rest }: AreaStatus,
  state: SyncWord,
  isRunning: boolean,
  language: LanguageCode,
): SyncAreaState {
  // What is set aside or asked about is told by itself.
  const { 'set-aside': _aside, asked: _asked, ...others } = rest.outOfStep;
  return {
    ...{ area, state, isRunning, inStep, questions },
    wellAt: wellAt === null ? null : isoTime(wellAt),
    next: next && { at: isoTime(next.at), isLive: next.isLive },
    needsApproval: approval !== null,
    isHeld: held !== null,
    trouble: trouble?.[language] ?? null,
    waits: Object.entries(others)
      .map(([why, count]) => ({ why, count }))
      .filter(({ why, count }) => pendingCount({ [why]: count }) > 0),
    failed: byReason(
      rest.setAside.map(({ reason }) => reason),
      language,
    ),
  };
}

/**
 * Why things are set aside is a sentence, or else a word for the log. Whoever failed says it in English; what is known in
 * the caller's language is said in that.
 */
function byReason(reasons: readonly string[], language: LanguageCode): SyncAreaState['failed'] {
  const counts = new Map<string | null, number>();
  for (const reason of reasons) {
    const why = /\s/.test(reason) ? reason : null;
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].slice(0, 10).map(([why, count]) => {
    const said = why === null ? null : sayIn(language, why);
    return { why: said, whyIn: said === why ? 'en' : language, count };
  });
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
