import { heldFields } from '../heldFields.ts';
import type { Manners } from '../Manners.ts';

/**
 * An ERP as most are (erp.md): no version, a column of change in whole seconds, deletions told by nobody, nowhere to put
 * a stamp, short texts in capitals, a field that it loses, no series.
 */
export const poorErpManners: Manners = {
  name: 'poor ERP',
  fields: heldFields.poorErp,
  limits: { subject: 60, place: 30, notes: 240, body: 240, lastName: 30, company1: 30 },
  drops: ['businessStreet'],
  capitals: ['company1'],
  trims: true,
  wrapsHtml: false,
  respellsZones: true,
  shufflesSets: false,
  versions: false,
  guard: 'compare-then-write',
  idempotentCreate: false,
  stamps: false,
  silentWrites: true,
  series: null,
  partialWrites: true,
  readBack: 'always',
  listing: 'changed-column',
  tombstones: false,
  removalsMayBeMoves: true,
  tellsOnlyTold: false,
  recordsInRows: true,
  overlapSeconds: 5,
  commitLag: 2000,
  repeatingPages: true,
  incompleteListings: false,
  cursorLife: null,
  window: { from: null, to: null },
  page: { changes: 200, refs: 1000 },
  batch: { get: 200, write: 50 },
  refs: 'number',
  idsChangeOnMove: false,
  bin: false,
  copiesCarryStamp: false,
  retryAfter: 5,
};
