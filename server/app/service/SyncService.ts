import { LiveWatch } from './LiveWatch.ts';
import { Scheduler, type SchedulerSettings } from './Scheduler.ts';
import type { ServicePorts } from './ServicePorts.ts';
import { SyncRunner, type RunnerSettings } from './SyncRunner.ts';

/** How the service works; what is left out is as usual. */
export interface SyncServiceSettings extends Partial<SchedulerSettings>, Partial<RunnerSettings> {
  /** Milliseconds in which notices are gathered. */
  settle?: number;
}

/** The sync as it runs by itself: by schedule and by notice, for all accounts there are. */
export class SyncService {
  readonly runner: SyncRunner;
  readonly live: LiveWatch;
  readonly scheduler: Scheduler;

  constructor(ports: ServicePorts, settings: SyncServiceSettings = {}) {
    this.runner = new SyncRunner(ports, settings);
    this.live = new LiveWatch(ports, this.runner, settings.settle);
    this.scheduler = new Scheduler(ports, this.runner, this.live, settings);
  }

  start(): void {
    this.scheduler.start();
  }

  /** What runs ends between two items; ends when nothing runs any more. */
  async stop(): Promise<void> {
    await this.scheduler.stop();
    await Promise.all([this.live.stop(), this.runner.stop()]);
  }
}
