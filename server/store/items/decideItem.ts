import type { FoundItems } from './FoundItems.ts';
import type { ItemKeys } from './ItemKeys.ts';
import type { StoredItem } from './StoredItem.ts';

/** Which stored item this is, and which others turn out to be the same. */
export interface ItemDecision {
  /** Null for an item that is not known. */
  item: StoredItem | null;
  /** Items to be joined into it. */
  same: StoredItem[];
}

/**
 * The one place that says who is who when what an item is known by leads to different stored items.
 *
 * A mail with an identity: the identity wins, because a mark may have been copied along with custom
 * properties, and then says whose copy it is, not what it is. A mark or alias counts only where it
 * leads to an item without identity (the mail was linked before it showed its own): that item is this
 * mail and takes the identity on. An alias that leads to another identity is out of date and moves.
 *
 * A mail without identity: its mark counts only where it leads to an item without identity, since a
 * draft that answers a linked mail may carry that mail's mark. Its alias always counts: an id in a
 * mailbox is never given to a second item.
 *
 * An appointment with an identity (the backend's own access to the mailbox tells it): as a mail with one.
 *
 * An appointment without: the mark wins, because ids change when an item moves. A copied appointment
 * carries the mark too and cannot be told from a moved one; it has the original's links until its identity
 * comes. Where mark and alias both lead somewhere, the two are the same appointment, linked twice before
 * either mark was seen; two with different identities are two, and the mark's counts.
 */
export function decideItem(
  { kind, identity }: Pick<ItemKeys, 'kind' | 'identity'>,
  { byIdentity, byMark, byAlias }: FoundItems,
): ItemDecision {
  const fits = (item: StoredItem | null, isMark: boolean): boolean => {
    if (item === null) return false;
    if (item.identity === null) return true;
    if (identity !== null) return item.identity === identity;
    return kind === 'appointment' || !isMark;
  };
  const candidates = [
    byIdentity,
    fits(byMark, true) ? byMark : null,
    fits(byAlias, false) ? byAlias : null,
  ].filter((item) => item !== null);
  const item = candidates.find((one) => one.identity !== null) ?? candidates[0] ?? null;
  const others = new Map(candidates.map((one) => [one.id, one]));
  if (item !== null) others.delete(item.id);
  const same = [...others.values()].filter(
    (one) => one.identity === null || one.identity === item?.identity,
  );
  return { item, same };
}
