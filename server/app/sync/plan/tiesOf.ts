import { canonicalText } from '../../../../shared/records/canonicalText.ts';
import type { Area } from '../../../../shared/records/Area.ts';
import { aliasOf } from '../../../core/sync/aliasOf.ts';
import { identifiers } from '../../../core/sync/identifiers.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { StoredObservation } from '../../../ports/SyncStore.ts';
import { placeKey } from '../placeKey.ts';

/** What ties a thing to others for the planner: it must see all that share one of these at once. */
export interface Ties {
  /** Always a reason to plan them together. */
  firm: string[];
  /**
   * A likeness, which tells nothing when very many have it (see matchFirst). An anchor is what others are like: an ERP
   * record, or a thing that is gone and may have moved. What no anchor has can match nothing.
   */
  loose: { key: string; isAnchor: boolean }[];
}

/** What is known of a thing that was seen, and of both sides. */
interface Known {
  /** The pair of a thing that is gone, since a moved thing is known again by what it was. */
  gone: Pair | null;
  /** The ERP reference that other accounts' pairs lead to, for a meeting or mail that they have too. */
  kin: string | null;
  /** As commonLimits. */
  limits: Readonly<Record<string, number>>;
}

/** What a thing that was seen is tied to others by. */
export function tiesOf(
  area: Area,
  { side, observation, pairId, stamp }: StoredObservation,
  { gone, kin, limits }: Known,
): Ties {
  const firm = [placeKey(side, observation.ref)];
  const loose: Ties['loose'] = [];
  if (pairId !== null) firm.push(`pair ${pairId}`);
  if (kin !== null) firm.push(placeKey('erp', kin));
  if (stamp !== null) {
    firm.push(`pair ${stamp.pairId}`);
    if (stamp.recordKey !== '') firm.push(placeKey('erp', stamp.recordKey));
  }
  if (observation.state === 'present' && pairId === null) {
    const alias = aliasOf(observation.fields);
    if (alias !== null) firm.push(`alias ${alias}`);
    firm.push(`content ${side} ${canonicalText(area, observation.fields)}`);
    for (const { kind, value } of identifiers(area, observation.fields, limits)) {
      loose.push({ key: `${kind} ${value}`, isAnchor: side === 'erp' });
      if (stamp === null) loose.push({ key: `${side} ${kind} ${value}`, isAnchor: false });
    }
  }
  const own = gone?.[side] ?? null;
  if (own !== null) {
    const alias = aliasOf(own.fields);
    if (alias !== null) firm.push(`alias ${alias}`);
    firm.push(`content ${side} ${canonicalText(area, own.fields)}`);
    for (const { kind, value } of identifiers(area, own.fields, limits)) {
      loose.push({ key: `${side} ${kind} ${value}`, isAnchor: true });
    }
  }
  return { firm, loose };
}
