import { sides } from '../../../../shared/records/Area.ts';
import { aliasOf } from '../../../core/sync/aliasOf.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Seen } from '../../../core/sync/Seen.ts';
import type { StoredObservation } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * The pairs that what was seen belongs to, by observation, reference or stamp, and other accounts' pairs of the same
 * records (their kin).
 *
 * @param toMake pairs that wait for their other side.
 */
export async function pairsOf(
  run: SyncRun,
  seen: readonly Seen[],
  stored: readonly StoredObservation[],
  toMake: readonly Pair[],
): Promise<{ pairs: Pair[]; kin: Pair[] }> {
  const { store, scope } = run;
  const pairs = new Map<string, Pair>();
  const take = (found: readonly Pair[]): void => {
    for (const pair of found) pairs.set(pair.id, pair);
  };
  take(toMake);
  const stamps = seen.flatMap(({ stamp }) => stamp ?? []);
  take(
    await store.pairs(scope, [
      ...stored.flatMap(({ pairId }) => pairId ?? []),
      ...stamps.map(({ pairId }) => pairId),
    ]),
  );
  // A reference may have been paired since it was stored.
  for (const side of sides) {
    const refs = seen.filter((one) => one.side === side).map(({ observation }) => observation.ref);
    const keys = side === 'erp' ? stamps.map(({ recordKey }) => recordKey) : [];
    take(await store.pairsByRef(scope, side, [...refs, ...keys.filter((key) => key !== '')]));
  }
  const identities = new Set<string>();
  for (const { identity } of pairs.values()) if (identity !== '') identities.add(identity);
  for (const { side, observation } of seen) if (side === 'erp') identities.add(observation.ref);
  for (const { recordKey } of stamps) if (recordKey !== '') identities.add(recordKey);
  const kin = new Map<string, Pair>();
  const related = await store.pairsByIdentity(scope, [...identities]);
  const aliases = seen.flatMap(({ side, observation }) =>
    side === 'mailbox' && observation.state === 'present'
      ? (aliasOf(observation.fields) ?? [])
      : [],
  );
  const alike = await store.pairsByAlias(scope, aliases);
  for (const pair of [...related, ...alike]) {
    if (pair.account !== scope.account) kin.set(pair.id, pair);
  }
  const records = [...kin.values()].map(({ identity }) => identity).filter((key) => key !== '');
  take(await store.pairsByRef(scope, 'erp', records));
  const byId = (a: Pair, b: Pair): number => (a.id < b.id ? -1 : 1);
  return { pairs: [...pairs.values()].sort(byId), kin: [...kin.values()].sort(byId) };
}
