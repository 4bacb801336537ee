import type { ServicePorts } from '../service/ServicePorts.ts';
import type { SyncService } from '../service/SyncService.ts';

/** The sync as this process runs it, for its users' own questions and wishes. */
export interface SyncAtWork {
  ports: ServicePorts;
  service: Pick<SyncService, 'runner' | 'live'>;
}
