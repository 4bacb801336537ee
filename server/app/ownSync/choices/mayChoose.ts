import type { Area } from '../../../../shared/records/Area.ts';
import { areaWord } from '../../../core/accounts/areaWord.ts';
import type { AccountGroup, LastWord, SyncAccount } from '../../../ports/AccountStore.ts';

/** Whether the user's word about an area counts: it is heard at all, and nobody who is heard before says anything. */
export function mayChoose(
  area: Area,
  account: SyncAccount,
  groups: readonly AccountGroup[],
  order: LastWord,
): boolean {
  if (account.company === null) return false;
  const said = { ...account, choices: { ...account.choices, [area]: true } };
  return areaWord(area, said, groups, order)?.by === 'user';
}
