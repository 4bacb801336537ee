import { exchangeLimits } from '../../../../server/core/recurrence/exchangeLimits.ts';
import { exchangeTaskLimits } from '../../../../server/core/recurrence/exchangeTaskLimits.ts';
import { heldFields } from '../heldFields.ts';
import type { Manners } from '../Manners.ts';

/**
 * Exchange over EWS (sync-knowledge 3.1 to 3.4, 3.7): listings name ids only and report a move as a deletion, ids change
 * with the folder and differ in capitals, ChangeKeys are compared by us, meetings can be written silently.
 */
export const exchangeManners: Manners = {
  name: 'Exchange over EWS',
  fields: heldFields.mailbox,
  limits: { subject: 255, place: 255 },
  drops: [],
  capitals: [],
  trims: false,
  wrapsHtml: true,
  respellsZones: false,
  shufflesSets: false,
  versions: true,
  guard: 'compare-then-write',
  idempotentCreate: false,
  stamps: true,
  silentWrites: true,
  series: { appointments: exchangeLimits, tasks: exchangeTaskLimits },
  partialWrites: true,
  readBack: 'always',
  listing: 'log',
  tombstones: true,
  removalsMayBeMoves: true,
  tellsOnlyTold: false,
  recordsInRows: false,
  overlapSeconds: 0,
  commitLag: 0,
  repeatingPages: false,
  incompleteListings: false,
  cursorLife: null,
  window: { from: null, to: null },
  page: { changes: 512, refs: 1000 },
  batch: { get: 100, write: 100 },
  refs: 'capitals',
  idsChangeOnMove: true,
  bin: true,
  copiesCarryStamp: true,
  retryAfter: 30,
};
