import { iCalendarLimits } from '../../../../server/core/recurrence/iCalendarLimits.ts';
import { heldFields } from '../heldFields.ts';
import type { Manners } from '../Manners.ts';
import { poorErpManners } from './poorErpManners.ts';

/**
 * An ERP as one would wish: a version column, tombstones by a trigger, a table of stamps, and an intent table in its own
 * transaction, so that a create twice is one.
 */
export const goodErpManners: Manners = {
  ...poorErpManners,
  name: 'good ERP',
  fields: heldFields.goodErp,
  limits: { subject: 255, place: 255 },
  drops: [],
  capitals: [],
  trims: false,
  respellsZones: false,
  versions: true,
  guard: 'atomic',
  idempotentCreate: true,
  stamps: true,
  series: { appointments: iCalendarLimits, tasks: iCalendarLimits },
  listing: 'log',
  tombstones: true,
  removalsMayBeMoves: false,
  overlapSeconds: 0,
  commitLag: 0,
  repeatingPages: false,
};
