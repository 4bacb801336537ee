import { graphLimits } from '../../../../server/core/recurrence/graphLimits.ts';
import type { Manners } from '../Manners.ts';
import { exchangeManners } from './exchangeManners.ts';

/**
 * Microsoft Graph (sync-knowledge 3.2, 3.4, 3.8): etags guard writes, ids stay, `@removed` may be a move or the window's
 * edge, delta links end some day, and whoever is on a meeting gets mail.
 */
export const graphManners: Manners = {
  ...exchangeManners,
  name: 'Graph',
  guard: 'atomic',
  silentWrites: false,
  series: { appointments: graphLimits, tasks: graphLimits },
  repeatingPages: true,
  cursorLife: 7 * 24 * 3_600_000,
  window: { from: '2025-01-01', to: '2029-12-31' },
  page: { changes: 50, refs: 50 },
  batch: { get: 20, write: 20 },
  refs: 'opaque',
  idsChangeOnMove: false,
};
