import type { Area } from '../../../shared/records/Area.ts';
import { dueRules } from '../../core/accounts/dueRules.ts';
import { pauseAfter } from '../../core/accounts/pauseAfter.ts';
import { AppError } from '../../core/AppError.ts';
import { isPassing } from './isPassing.ts';
import type { ServicePorts } from './ServicePorts.ts';
import type { SyncRunner } from './SyncRunner.ts';
import type { SyncWish } from './openSync.ts';

/** What is owed to an area of which a notice came. */
interface Owed {
  /** How many notices came. */
  told: number;
  /** Ends the pause after a failure early. */
  hurry: (() => void) | null;
}

/**
 * The runs that notices ask for: those of a burst are one, what comes while it runs is one more, and what failed is tried
 * again after growing pauses, since nobody tells of the same thing twice.
 */
export class OwedRuns {
  readonly #ports: ServicePorts;
  readonly #runner: SyncRunner;
  readonly #signal: AbortSignal;
  readonly #owed = new Map<Area, Owed>();

  /** @param signal ends it; a run under way goes on. */
  constructor(ports: ServicePorts, runner: SyncRunner, signal: AbortSignal) {
    this.#ports = ports;
    this.#runner = runner;
    this.#signal = signal;
  }

  /**
   * A notice came. Ends when nothing is owed to the area any more; at once, where somebody serves it already.
   *
   * @param settle milliseconds in which notices are gathered.
   * @throws what is a defect of ours.
   */
  async serve(wish: SyncWish, settle: number): Promise<void> {
    const known = this.#owed.get(wish.area);
    if (known !== undefined) {
      known.told += 1;
      known.hurry?.();
      return;
    }
    const owed: Owed = { told: 1, hurry: null };
    this.#owed.set(wish.area, owed);
    try {
      await this.#pause(settle);
      let failures = 0;
      while (!this.#isOver()) {
        const { told } = owed;
        const end = await this.#sync(wish);
        if (end === 'nobody') return;
        failures = end === 'well' ? 0 : failures + 1;
        if (failures > 0) await this.#pauseFor(owed, pauseAfter(failures));
        else if (owed.told > told) await this.#pause(settle);
        else return;
      }
    } finally {
      this.#owed.delete(wish.area);
    }
  }

  /** `nobody`: the account is not to be synced any more. */
  async #sync(wish: SyncWish): Promise<'well' | 'failed' | 'nobody'> {
    try {
      const { state } = await this.#runner.sync(wish);
      if (state === 'stopped') return 'nobody';
      return state === 'failed' ? 'failed' : 'well';
    } catch (error) {
      const isBusy = error instanceof AppError && error.reason === 'run-under-way';
      if (isPassing(error) && !isBusy) return 'nobody';
      if (error instanceof AppError) return 'failed';
      throw error;
    }
  }

  /** A notice shortens a long pause: a side that tells of something is there again. */
  async #pauseFor(owed: Owed, milliseconds: number): Promise<void> {
    const { clock, pause } = this.#ports;
    const began = clock.now();
    const early = new AbortController();
    owed.hurry = () => early.abort();
    const signal = AbortSignal.any([early.signal, this.#signal]);
    await pause(milliseconds, signal).catch(() => undefined);
    owed.hurry = null;
    const waited = Math.max(clock.now() - began, 0);
    const least = Math.min(dueRules.pause.first, milliseconds);
    if (early.signal.aborted && waited < least) await this.#pause(least - waited);
  }

  async #pause(milliseconds: number): Promise<void> {
    await this.#ports.pause(milliseconds, this.#signal).catch(() => undefined);
  }

  /** Asked anew each time: it comes to be so meanwhile. */
  #isOver(): boolean {
    return this.#signal.aborted;
  }
}
