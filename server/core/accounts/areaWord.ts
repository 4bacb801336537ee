import type { Area } from '../../../shared/records/Area.ts';
import type { GroupSource, PolicySource, Voice } from './PolicySource.ts';

/** Who decided whether an area is synced, and how. */
export interface AreaWord {
  isOn: boolean;
  by: Voice;
  /** Names of the groups that decided; none where it was somebody else. */
  groups: readonly string[];
}

/**
 * Who decides about an area, and how: the first in the order that says anything. Of groups that differ the one that
 * switches off counts, since what was not synced can still be synced, and not the reverse. Who is missing in the order is
 * not heard. Null where nobody says anything: then the policy stays as it is.
 */
export function areaWord(
  area: Area,
  account: Pick<PolicySource, 'groups' | 'areas' | 'choices'>,
  groups: readonly GroupSource[],
  lastWord: readonly Voice[],
): AreaWord | null {
  for (const by of lastWord) {
    if (by === 'group') {
      const own = groups.filter(({ id, areas }) => {
        return account.groups.includes(id) && areas[area] !== undefined;
      });
      if (own.length === 0) continue;
      const isOn = own.every(({ areas }) => areas[area] === true);
      const deciding = own.filter(({ areas }) => areas[area] === isOn);
      return { isOn, by, groups: deciding.map(({ name }) => name) };
    }
    const isOn = (by === 'account' ? account.areas : account.choices)[area];
    if (isOn !== undefined) return { isOn, by, groups: [] };
  }
  return null;
}
