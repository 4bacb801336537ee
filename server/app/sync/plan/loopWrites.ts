import type { Pair } from '../../../core/sync/Pair.ts';
import type { PlanInput } from '../../../core/sync/Plan.ts';
import type { Seen } from '../../../core/sync/Seen.ts';
import { goesTo } from '../../../core/sync/goesTo.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * How often a pair was written that nobody seems to have changed (class 2). People change one side again and again, and
 * then only the other is written; where both were written in turn, each write answers the one before. Where one side
 * only receives and is reset, its own writes count while the other side says nothing new.
 */
export async function loopWrites(
  run: SyncRun,
  pairs: readonly Pair[],
  seen: readonly Seen[],
): Promise<PlanInput['writes']> {
  const ids = pairs.map(({ id }) => id);
  const since = run.now - run.settings.loopWindow;
  const counts = ids.length === 0 ? null : await run.store.countWrites(run.scope, ids, since);
  if (counts === null || counts.size === 0) return {};
  const { direction, receiver } = run.policy;
  const changedInErp = new Set(
    seen.filter(({ side }) => side === 'erp').map(({ observation }) => observation.ref),
  );
  const changedInMailbox = new Set(
    seen.filter(({ side }) => side === 'mailbox').map(({ observation }) => observation.ref),
  );
  return Object.fromEntries(
    pairs.flatMap(({ id, erp, mailbox }): [string, number][] => {
      const written = counts.get(id);
      if (written === undefined) return [];
      if (direction === 'both') return [[id, Math.min(written.erp, written.mailbox)]];
      if (receiver !== 'revert') return [];
      const isNews = goesTo(direction, 'mailbox')
        ? changedInErp.has(erp?.ref ?? '')
        : changedInMailbox.has(mailbox?.ref ?? '');
      return isNews ? [] : [[id, written.erp + written.mailbox]];
    }),
  );
}
