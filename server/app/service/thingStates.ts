import type { Area, Side } from '../../../shared/records/Area.ts';
import type { ThingState } from '../../../shared/syncState.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import { sideToMake } from '../../core/sync/sideToMake.ts';
import { scopeOf } from '../sync/scopeOf.ts';
import { loadAccount } from './loadAccount.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** Things that wait are looked for among so many observations. */
const mostWaiting = 2_000;

/**
 * How things of one side are, by their references. Asks neither side: what changed since the last run is not known.
 *
 * @throws AppError as `loadAccount`; whatever the store fails with.
 */
export async function thingStates(
  ports: Pick<ServicePorts, 'accounts' | 'sync'> & { erp: { name: string } },
  { account: id, area, side }: { account: string; area: Area; side: Side },
  refs: readonly string[],
): Promise<Map<string, ThingState>> {
  const { sync, erp } = ports;
  const { account, policy } = await loadAccount(ports, id);
  const scope = scopeOf({
    account: { id, mailbox: account.mailbox, addresses: [], colleagues: [] },
    ...{ area, erp: erp.name, policy },
  });
  const pairs = new Map<string, Pair>();
  for (const pair of await sync.pairsByRef(scope, side, refs)) {
    const ref = pair[side]?.ref;
    if (ref !== undefined) pairs.set(ref, pair);
  }
  const failed = new Set<string>();
  for (const { side: where, ref, pairId } of await sync.setAsides(scope)) {
    failed.add(`${where} ${ref}`);
    if (pairId !== null) failed.add(pairId);
  }
  const waiting = new Set<string>();
  let looked = 0;
  for await (const page of sync.observations(scope, 500)) {
    for (const { side: where, pairId, observation } of page) {
      waiting.add(pairId ?? `${where} ${observation.ref}`);
    }
    looked += page.length;
    if (looked >= mostWaiting) break;
  }
  return new Map(refs.map((ref) => [ref, stateOf(ref, pairs.get(ref))] as const));

  function stateOf(ref: string, pair: Pair | undefined): ThingState {
    const place = `${side} ${ref}`;
    if (failed.has(place) || (pair && failed.has(pair.id))) return 'failed';
    if (pair?.conflict) return 'conflict';
    if (pair === undefined) {
      if (waiting.has(place)) return 'waiting';
      return side === 'erp' ? 'only-in-erp' : 'only-in-mailbox';
    }
    if (waiting.has(pair.id) || sideToMake(pair) !== null) return 'waiting';
    if (pair.erp && pair.mailbox) return 'in-step';
    return side === 'erp' ? 'only-in-erp' : 'only-in-mailbox';
  }
}
