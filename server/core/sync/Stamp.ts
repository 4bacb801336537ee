import type { Area } from '../../../shared/records/Area.ts';

/**
 * What is written into an item so that it is known again (design.md, "The words"). Copies carry it too, so it says
 * whose it is and is signed: a stamp whose owner or signature does not fit marks a copy or a stranger.
 */
export interface Stamp {
  pairId: string;
  /** The ERP instance. */
  erp: string;
  company: string;
  area: Area;
  /** The ERP record's key; empty until it is known. */
  recordKey: string;
  /** The mailbox the item belongs to. */
  owner: string;
  /** HMAC-SHA-256 over the others, base64url; made and checked outside the core. */
  mac: string;
}
