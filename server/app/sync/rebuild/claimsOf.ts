import type { Claim } from './Claim.ts';
import type { Mark } from './Mark.ts';

/** What the stamps of both sides say together; and what they do not say of whom. */
export interface Claims {
  claims: Claim[];
  /** Items whose stamp names no record that could be found. */
  lost: Mark[];
}

/**
 * Sorts stamps by what they are of, before anything is paired, so that no reference gets into two pairs: items that name
 * the same record, or carry the same pair's stamp, are one claim. A record that carries the stamp itself was made by the
 * sync, from an item.
 *
 * @param marks by reference.
 */
export function claimsOf(
  marks: Record<'erp' | 'mailbox', ReadonlyMap<string, Mark>>,
  hasErpStamps: boolean,
): Claims {
  const recordOf = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { ref, pairId } of marks.erp.values()) {
    // A record saved under another name carries the stamp too: neither counts then.
    if (recordOf.has(pairId)) doubtful.add(pairId);
    recordOf.set(pairId, ref);
  }
  const byRecord = new Map<string, Mark[]>();
  const recordOfPair = new Map<string, string>();
  const lost: Mark[] = [];
  const ordered = [...marks.mailbox.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  for (const mark of ordered) {
    const stamped = doubtful.has(mark.pairId) ? undefined : recordOf.get(mark.pairId);
    const named = mark.recordKey === '' ? stamped : mark.recordKey;
    // A copy that was written to since names the same pair: it belongs to the same claim.
    const record = recordOfPair.get(mark.pairId) ?? named;
    if (record === undefined) lost.push(mark);
    else {
      recordOfPair.set(mark.pairId, record);
      byRecord.set(record, [...(byRecord.get(record) ?? []), mark]);
    }
  }
  const claims = [...byRecord].map(([record, items]): Claim => {
    const pairId = items[0]?.pairId ?? '';
    const isMade = items.some((item) => recordOf.get(item.pairId) === record);
    return {
      pairId,
      record,
      madeAgain: madeAgainFor(record, items),
      items: items.map(({ ref, pairId: own }) => ({ ref, pairId: own })),
      origin: isMade || !hasErpStamps ? 'mailbox' : 'erp',
      isOriginSure: hasErpStamps,
    };
  });
  return { claims, lost };

  /** Never a record that another item's stamp names. */
  function madeAgainFor(record: string, items: readonly Mark[]): string | null {
    const [found, ...others] = new Set(
      items.flatMap(({ pairId }) => (doubtful.has(pairId) ? [] : (recordOf.get(pairId) ?? []))),
    );
    if (found === undefined || others.length > 0 || found === record) return null;
    return byRecord.has(found) ? null : found;
  }
}
