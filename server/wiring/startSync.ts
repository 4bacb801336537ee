import type { Router } from 'express';
import * as prom from 'prom-client';
import { ConnectionLog } from '../app/operating/ConnectionLog.ts';
import { countAccounts } from '../app/operating/countAccounts.ts';
import { measuredPorts } from '../app/operating/measuredPorts.ts';
import type { ServicePorts } from '../app/service/ServicePorts.ts';
import { SyncService } from '../app/service/SyncService.ts';
import type { Config } from '../config/Config.ts';
import { metricsRoutes } from '../http/metricsRoutes.ts';
import { promMeasures } from '../http/promMeasures.ts';
import { serveMetrics } from '../http/serveMetrics.ts';
import { housekeeping } from './housekeeping.ts';
import { postAlarm } from './postAlarm.ts';
import { servicePorts } from './servicePorts.ts';

/** The sync as the server runs it. */
export interface StartedSync {
  service: SyncService;
  /** What the service works with. */
  ports: ServicePorts;
  connections: ConnectionLog;
  /** Figures for the server's own address; null where there are none, or at an address of their own. */
  metrics: Router | null;
  /** Runs end between two items; then everything of it is closed. */
  stop(): Promise<void>;
}

/**
 * Starts what syncs by itself, with its figures and its housekeeping.
 *
 * @returns null where no key is set: then nothing can be synced, and the pane works all the same.
 * @throws AppError `not-configured` where the figures cannot be told at their address.
 */
export async function startSync(
  config: Config,
  parts: Parameters<typeof servicePorts>[1],
): Promise<StartedSync | null> {
  const { clock, log } = parts;
  if (config.storeKeys.length === 0) {
    log('info', {}, 'nothing is synced: storeKeys is not set');
    return null;
  }
  const ports = servicePorts(config, parts);
  const connections = new ConnectionLog(log, clock);
  const measures = promMeasures(prom, () => countAccounts(ports));
  const { metrics } = config;
  const figures =
    metrics === null || metrics.listen === null
      ? null
      : await serveMetrics(measures.registry, metrics.listen, metrics.token);
  const { accountsAtOnce, alarmUrl, ...keeping } = config.sync;
  const measured = measuredPorts(ports, { measures, connections });
  const service = new SyncService(measured, {
    atOnce: accountsAtOnce,
    ...(alarmUrl !== null && { onAlarm: (alarm) => void postAlarm(alarmUrl, alarm, log) }),
  });
  const keeper = housekeeping(parts.sync, keeping, parts);
  service.start();
  return {
    service,
    ports: measured,
    connections,
    metrics:
      metrics !== null && metrics.listen === null
        ? metricsRoutes(measures.registry, metrics.token)
        : null,
    stop: async () => {
      await service.stop();
      await keeper.stop();
      await ports.mailboxes.close();
      await figures?.close();
    },
  };
}
