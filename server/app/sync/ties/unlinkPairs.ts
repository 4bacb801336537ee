import { sides } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { leavePairs } from '../left/leavePairs.ts';
import { readLeft } from '../left/readLeft.ts';
import type { SyncPorts } from '../SyncPorts.ts';
import type { SyncRequest } from '../SyncRequest.ts';
import { underLease } from '../underLease.ts';
import type { Untied } from './Untied.ts';

/**
 * Stops keeping pairs in step, since a person said so. Nothing is written and nothing deleted: both things stay where they
 * are, each goes its own way, and neither is made again on the other side. `linkThings` brings them together again.
 *
 * @param ids of pairs; such as are one-sided already stay so, and their other half is not made any more.
 * @returns those that stay as they are, and why.
 * @throws AppError as `underLease`.
 */
export async function unlinkPairs(
  request: SyncRequest,
  ports: SyncPorts,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Untied>> {
  const refused = new Map<string, Untied>();
  await underLease(request, ports, signal, async (run) => {
    const known = new Map((await run.store.pairs(run.scope, ids)).map((pair) => [pair.id, pair]));
    const parted = ids.flatMap((id): Pair[] => {
      const pair = known.get(id);
      if (pair === undefined) refused.set(id, 'gone');
      else if (run.blocked.has(id)) refused.set(id, 'unsettled-write');
      else return halves(pair, ports.ids);
      return [];
    });
    if (parted.length === 0) return;
    await readLeft(run);
    await ports.store.savePairs(run.lease, parted, []);
    await leavePairs(run, parted);
  });
  return refused;
}

/** The item keeps the pair, whose stamp it carries; the record gets one of its own. */
function halves(pair: Pair, newId: () => string): Pair[] {
  const { erp, mailbox } = pair;
  if (erp === null || mailbox === null) {
    const missing = sides.find((side) => pair[side] === null) ?? null;
    return [{ ...pair, conflict: null, partedOn: missing }];
  }
  const item: Pair = { ...pair, erp: null, conflict: null, partedOn: 'erp', identity: erp.ref };
  const record: Pair = {
    ...{ ...pair, id: newId(), mailbox: null, conflict: null, partedOn: 'mailbox' },
    ...{ identity: erp.ref, origin: 'erp' },
  };
  return [item, record];
}
