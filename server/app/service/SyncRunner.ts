import type { Area } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { SyncProgress } from '../sync/SyncProgress.ts';
import type { SyncReport } from '../sync/SyncReport.ts';
import { isPassing } from './isPassing.ts';
import { joinedDirection } from './joinedDirection.ts';
import { Lanes } from './Lanes.ts';
import type { OpenedSync } from './OpenedSync.ts';
import { openSync, type SyncWish } from './openSync.ts';
import type { RunningWork } from './RunningWork.ts';
import type { ServicePorts } from './ServicePorts.ts';
import { Supervision } from './Supervision.ts';
import { syncAccount } from './syncAccount.ts';

/** How runs are made. */
export interface RunnerSettings {
  /** Accounts at a time. */
  atOnce: number;
  /** Milliseconds between two looks whether an account that is at work was changed. */
  lookEvery: number;
}

const usual: RunnerSettings = { atOnce: 8, lookEvery: 2_000 };

/** A run that was asked for and did not begin. */
interface WaitingSync {
  wish: SyncWish;
  tell: ((progress: SyncProgress) => void)[];
  report: Promise<SyncReport>;
}

/**
 * Makes all runs of this process: those of one account never overlap, many accounts go side by side within a limit and take
 * turns. What is under way for an account that is changed, paused or removed ends at its next pause, between two items.
 */
export class SyncRunner {
  readonly #ports: ServicePorts;
  readonly #settings: RunnerSettings;
  readonly #lanes: Lanes;
  readonly #waiting = new Map<string, WaitingSync>();
  readonly #running = new Set<Supervision>();
  #stopping: AppError | null = null;

  constructor(ports: ServicePorts, settings: Partial<RunnerSettings> = {}) {
    this.#ports = ports;
    this.#settings = { ...usual, ...settings };
    this.#lanes = new Lanes(this.#settings.atOnce);
  }

  /** What is under way. */
  get running(): readonly RunningWork[] {
    return [...this.#running].map(({ work }) => work);
  }

  /** Runs that wait for their turn. */
  get waiting(): readonly { account: string; area: Area }[] {
    return [...this.#waiting.values()].map(({ wish: { account, area } }) => ({ account, area }));
  }

  /**
   * Syncs an area as soon as its account has its turn. Asked for again while it waits it is the same run, both ways where one
   * asks for the other way; asked for while it runs there is one more afterwards, since nobody knows what the first has seen.
   *
   * @param isUrgent a person waits for it.
   * @returns the report; of a run that ended since the account was changed, that of the run that took its place.
   * @throws AppError as `syncAccount`; `unavailable`, reason `stopping`.
   */
  sync({ onProgress, ...wish }: SyncWish, isUrgent = false): Promise<SyncReport> {
    const { account, area } = wish;
    const key = `${account} ${area}`;
    const known = this.#waiting.get(key);
    if (known !== undefined) {
      known.wish = { account, area, ...joinedDirection(known.wish, wish) };
      if (onProgress) known.tell.push(onProgress);
      if (isUrgent) this.#lanes.hurry(account);
      return known.report;
    }
    const tell = onProgress ? [onProgress] : [];
    const report = this.#lanes.add(
      account,
      () => {
        const asked = this.#waiting.get(key)?.wish ?? wish;
        this.#waiting.delete(key);
        return this.#syncAnew(asked, tell);
      },
      isUrgent,
    );
    this.#waiting.set(key, { wish, tell, report });
    return report;
  }

  /**
   * Does anything else with an opened area (preview, undo, starting over …), as soon as its account has its turn.
   *
   * @param what a word for it, for whoever asks what is under way.
   * @throws what the work throws; AppError as `openSync`; `unavailable`, reason `stopping`.
   */
  work<T>(
    { onProgress, ...wish }: SyncWish,
    what: string,
    work: (opened: OpenedSync, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    return this.#lanes.add(
      wish.account,
      () =>
        this.#supervised({ ...wish, what }, onProgress ? [onProgress] : [], async (over, tell) => {
          const asked = { ...wish, onProgress: tell };
          const opened = await openSync(this.#ports, asked, over.signal);
          try {
            over.begin(opened);
            return await work(opened, over.signal);
          } finally {
            opened[Symbol.dispose]();
          }
        }),
      true,
    );
  }

  /** An account was changed in this process: what is under way for it hears of it now, and not at the next look. */
  async look(account: string): Promise<void> {
    const concerned = [...this.#running].filter(({ work }) => work.account === account);
    await Promise.all(concerned.map((each) => each.look()));
  }

  /** Begins nothing any more, and ends what is under way between two items. Ends when nothing is. */
  async stop(): Promise<void> {
    const error = new AppError('unavailable', 'The server is being stopped.', {
      reason: 'stopping',
    });
    this.#stopping = error;
    const idle = this.#lanes.close(error);
    this.#waiting.clear();
    for (const each of this.#running) each.end(error);
    await idle;
  }

  /** Once more where it ended since the account was changed: what it left undone is done under what is allowed now. */
  async #syncAnew(
    wish: SyncWish,
    tell: readonly ((progress: SyncProgress) => void)[],
  ): Promise<SyncReport> {
    let last: SyncReport | null = null;
    for (;;) {
      const end = { wasChanged: false };
      try {
        const report = await this.#supervised({ ...wish, what: 'sync' }, tell, async (over, on) => {
          const asked = { ...wish, onProgress: on };
          const ended = await syncAccount(this.#ports, asked, over.signal, (opened) => {
            over.begin(opened);
          });
          end.wasChanged = over.wasChanged;
          this.#log(wish, ended);
          return ended;
        });
        if (report.state !== 'stopped' || !end.wasChanged) return report;
        last = report;
      } catch (error) {
        // It was paused, or is gone, by the time it would have begun again.
        if (last !== null && isPassing(error)) return last;
        const level = error instanceof AppError ? 'warn' : 'error';
        const { account, area } = wish;
        if (!isPassing(error)) this.#ports.log(level, { account, area, err: error }, 'no run');
        throw error;
      }
    }
  }

  /** For whoever looks for a cause (MT10): what ran, how it ended, and why not well. */
  #log({ account, area }: SyncWish, { runId: run, state, idle, error }: SyncReport): void {
    const facts = { account, area, run, state, idle };
    if (error === null) this.#ports.log('info', facts, 'run ended');
    else this.#ports.log('warn', { ...facts, error }, 'run failed');
  }

  async #supervised<T>(
    { account, area, what }: { account: string; area: Area; what: string },
    tell: readonly ((progress: SyncProgress) => void)[],
    work: (over: Supervision, onProgress: (progress: SyncProgress) => void) => Promise<T>,
  ): Promise<T> {
    const over = new Supervision(this.#ports, { account, area, what }, this.#settings.lookEvery);
    this.#running.add(over);
    if (this.#stopping !== null) over.end(this.#stopping);
    try {
      return await work(over, (progress) => {
        over.note(progress);
        for (const each of tell) each(progress);
      });
    } finally {
      await over.close();
      this.#running.delete(over);
      // Nothing else of it is under way: accounts have one lane each.
      if (over.wasRemoved) await this.#ports.sync.forgetAccount(account);
    }
  }
}
