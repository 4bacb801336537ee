import type { ServicePorts } from '../app/service/ServicePorts.ts';
import type { Config } from '../config/Config.ts';
import type { AccountStore } from '../ports/AccountStore.ts';
import type { Clock } from '../ports/Clock.ts';
import type { FilingStore } from '../ports/FilingStore.ts';
import type { LinkStore } from '../ports/LinkStore.ts';
import type { SyncStore } from '../ports/SyncStore.ts';

/** What the commands work with: the server's own store, and its services once they are needed. */
export interface Services {
  config: Config;
  accounts: AccountStore;
  sync: SyncStore;
  links: LinkStore;
  filing: FilingStore;
  clock: Clock;
  /** The ERP instance, as it stands in the pairs. */
  erpName: string;
  /** For services that ask neither side: of the ERP there is its name only. */
  known: Pick<ServicePorts, 'accounts' | 'sync' | 'erp' | 'clock' | 'zone'>;
  /** Opens the ERP and what else a run needs; the same each time. @throws AppError. */
  ports: () => Promise<ServicePorts>;
}
