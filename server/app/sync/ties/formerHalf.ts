import type { Pair } from '../../../core/sync/Pair.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { Place } from './linkThings.ts';

/**
 * The other half of a pair that a person unlinked (see `unlinkPairs`); null where there is none. The item remembers which
 * record it was.
 *
 * @param own the thing's own half.
 */
export async function formerHalf(
  run: SyncRun,
  { side, ref }: Place,
  own: Pair | null,
): Promise<Pair | null> {
  if (own === null || (own.partedOn ?? null) === null) return null;
  if (side === 'mailbox') {
    const [record] = await run.store.pairsByRef(run.scope, 'erp', [own.identity]);
    return record !== undefined && record.mailbox === null && record.partedOn ? record : null;
  }
  const kin = await run.store.pairsByIdentity(run.scope, [ref]);
  const items = kin.filter(({ account, erp, mailbox, partedOn }) => {
    return account === run.scope.account && erp === null && mailbox !== null && partedOn;
  });
  // Of several nobody knows which.
  return items.length === 1 ? (items[0] ?? null) : null;
}
