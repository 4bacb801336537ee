import type { Area } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { SyncProgress } from '../sync/SyncProgress.ts';
import { guardAccount } from './guardAccount.ts';
import { isPassing } from './isPassing.ts';
import type { LoadedAccount } from './loadAccount.ts';
import type { RunningWork } from './RunningWork.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** Looks after something that is under way: ends it when its account is changed, paused or gone, or on demand. */
export class Supervision {
  readonly work: RunningWork;
  readonly #ports: ServicePorts;
  readonly #lookEvery: number;
  readonly #ending = new AbortController();
  readonly #over = new AbortController();
  #began: LoadedAccount | null = null;
  #looking: Promise<void> = Promise.resolve();

  /** @param lookEvery milliseconds between two looks at the account. */
  constructor(
    ports: ServicePorts,
    { account, area, what }: { account: string; area: Area; what: string },
    lookEvery: number,
  ) {
    const now = ports.clock.now();
    this.work = { account, area, what, since: now, cameOnAt: now, progress: null };
    this.#ports = ports;
    this.#lookEvery = lookEvery;
  }

  /** Aborted with an AppError that says why it is to end. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** Whether it ended since the account is another by now, and would begin anew under what is allowed now. */
  get wasChanged(): boolean {
    return this.#endedFor('account-changed');
  }

  /** Whether it ended since there is no such account any more. */
  get wasRemoved(): boolean {
    return this.#endedFor('account-unknown');
  }

  /** From here on the account must stay as it is. */
  begin(loaded: LoadedAccount): void {
    this.#began = loaded;
    this.#looking = this.#keepLooking();
  }

  note(progress: SyncProgress): void {
    this.work.progress = progress;
    this.work.cameOnAt = this.#ports.clock.now();
  }

  end(why: AppError): void {
    this.#ending.abort(why);
  }

  /** Looks now. */
  async look(): Promise<void> {
    if (this.#began === null) return;
    try {
      await guardAccount(this.#ports, this.#began);
    } catch (error) {
      const isInvalid = error instanceof AppError && error.kind === 'invalid-input';
      // Where the store does not answer, what is under way will hear it itself.
      if (isInvalid || isPassing(error)) this.end(error as AppError);
    }
  }

  /** It is over: nothing is looked at any more. */
  async close(): Promise<void> {
    this.#over.abort();
    await this.#looking;
  }

  #endedFor(why: string): boolean {
    const reason: unknown = this.signal.reason;
    return reason instanceof AppError && reason.reason === why;
  }

  async #keepLooking(): Promise<void> {
    const { signal } = this.#over;
    while (!isOver(signal)) {
      const waited = await this.#ports.pause(this.#lookEvery, signal).then(
        () => true,
        () => false,
      );
      if (waited) await this.look();
    }
  }
}

/** Asked anew each time: it comes to be so meanwhile. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}
