import { iCalendarLimits } from '../../../../server/core/recurrence/iCalendarLimits.ts';
import { heldFields } from '../heldFields.ts';
import type { Manners } from '../Manners.ts';
import { exchangeManners } from './exchangeManners.ts';

/**
 * CalDAV and CardDAV (sync-knowledge 3.7, 3.11): the name of a resource is its id and ours to choose, only whole objects
 * are written, so what is not mapped has to travel along; no etag after a PUT means that the server changed it.
 */
export const davManners: Manners = {
  ...exchangeManners,
  name: 'DAV',
  fields: heldFields.dav,
  limits: { subject: 767, place: 255 },
  wrapsHtml: false,
  series: { appointments: iCalendarLimits, tasks: iCalendarLimits },
  guard: 'atomic',
  idempotentCreate: true,
  partialWrites: false,
  readBack: 'unless-rewritten',
  window: { from: '2024-01-01', to: '2035-12-31' },
  page: { changes: 1000, refs: 1000 },
  batch: { get: 50, write: 1 },
  refs: 'path',
  bin: false,
};
