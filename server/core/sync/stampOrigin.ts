import type { Area, Side } from '../../../shared/records/Area.ts';
import type { Stamp } from './Stamp.ts';

/** Where a thing was seen, to be compared with what its stamp says. */
export interface StampPlace {
  side: Side;
  erp: string;
  company: string;
  area: Area;
  /** The mailbox of the account. */
  owner: string;
}

/**
 * Whether a stamp is this thing's own (class 13 and 15 of sync-knowledge 4). Only the mailbox side has an owner of
 * its own: an ERP record may lead to many mailboxes.
 */
export function stampOrigin(
  stamp: Stamp,
  isSigned: boolean,
  place: StampPlace,
): 'own' | 'copy' | 'stranger' {
  const isHere =
    stamp.erp === place.erp && stamp.company === place.company && stamp.area === place.area;
  if (!isSigned || !isHere) return 'stranger';
  return place.side === 'erp' || stamp.owner === place.owner ? 'own' : 'copy';
}
