import type { Side } from '../../../shared/records/Area.ts';
import { otherSide } from '../../../shared/records/Area.ts';
import { goesTo } from './goesTo.ts';
import type { Pair } from './Pair.ts';
import type { AreaPolicy } from './Policy.ts';
import type { Evidence } from './SideState.ts';

/** What a deletion does: to the other side, to nothing, is asked about, or is taken back by making the thing again. */
export type DeletionOutcome = 'follow' | 'keep' | 'ask' | 'again';

/**
 * Whether a deletion on a side counts. In the mailbox it must be the right person's (NX16): one of two hundred who
 * tidy up deletes no customer. Other accounts' pairs of the same record count as long as they have an item.
 */
export function deletionOutcome(
  { pair, policy, kin }: { pair: Pair; policy: AreaPolicy; kin: readonly Pair[] },
  side: Side,
  evidence: Evidence,
): DeletionOutcome {
  if (policy.once) return 'keep';
  const rule = policy.deletes[side];
  if (rule === 'keep') {
    const onlyReceives = !goesTo(policy.direction, otherSide(side));
    return onlyReceives && policy.receiver === 'revert' && policy.create[side] ? 'again' : 'keep';
  }
  if (side === 'mailbox') {
    if (policy.deletes.onlyFromBin && evidence !== 'bin') return 'keep';
    if (!isEntitled(pair, policy, kin)) return 'keep';
  }
  return rule;
}

function isEntitled(pair: Pair, policy: AreaPolicy, kin: readonly Pair[]): boolean {
  switch (policy.deletes.whose) {
    case 'never':
      return false;
    case 'owner':
      return pair.isOwner;
    case 'last':
      return !kin.some(({ mailbox }) => mailbox !== null);
    case 'any':
      return true;
  }
}
