import type { Side } from '../../../../shared/records/Area.ts';
import type { Manners } from '../Manners.ts';
import { davManners } from './davManners.ts';
import { exchangeManners } from './exchangeManners.ts';
import { goodErpManners } from './goodErpManners.ts';
import { graphManners } from './graphManners.ts';
import { poorErpManners } from './poorErpManners.ts';

/** Every family by its short name, and the side it stands on. */
export const families = {
  exchange: { side: 'mailbox', manners: exchangeManners },
  graph: { side: 'mailbox', manners: graphManners },
  dav: { side: 'mailbox', manners: davManners },
  poorErp: { side: 'erp', manners: poorErpManners },
  goodErp: { side: 'erp', manners: goodErpManners },
} as const satisfies Record<string, { side: Side; manners: Manners }>;
