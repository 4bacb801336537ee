import type { Area } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import { connectionOf } from './connectionOf.ts';
import { liveAreas } from './liveAreas.ts';
import type { LoadedAccount } from './loadAccount.ts';
import { OwedRuns } from './OwedRuns.ts';
import { placeOfAccount } from './placeOfAccount.ts';
import type { ServicePorts } from './ServicePorts.ts';
import type { SyncRunner } from './SyncRunner.ts';

/** Milliseconds until a mailbox that could not be watched is tried again: at first, and at the most. */
const [firstPause, longestPause] = [5_000, 300_000] as const;

/** Milliseconds in which the first notices are gathered: one comes before the mailbox listens, one when it does. */
const firstSettle = 2_000;

/** Milliseconds after which a mailbox that did not say anything yet is left to the schedule. */
const beginsWithin = 30_000;

/** Live mode of one account (MT3): listens to its mailbox, and turns notices into runs of the areas that they concern. */
export class LiveAccount {
  readonly loaded: LoadedAccount;
  readonly #ports: ServicePorts;
  readonly #settle: number;
  readonly #areas: ReturnType<typeof liveAreas>;
  readonly #owed: OwedRuns;
  readonly #stopping = new AbortController();
  readonly #work = new Set<Promise<void>>();
  #isListening = false;
  #isBeginning = true;

  /** @param settle milliseconds in which notices are gathered: one change makes several. */
  constructor(ports: ServicePorts, runner: SyncRunner, loaded: LoadedAccount, settle: number) {
    this.loaded = loaded;
    this.#ports = ports;
    this.#settle = settle;
    this.#areas = liveAreas(loaded);
    this.#owed = new OwedRuns(ports, runner, this.#stopping.signal);
    this.#begin(this.#listen());
    this.#begin(this.#pause(beginsWithin).then(() => void (this.#isBeginning = false)));
  }

  /** Whether the mailbox tells of changes. */
  get isListening(): boolean {
    return this.#isListening;
  }

  /** Whether it has just begun: what there is to be done it will tell by itself, and the schedule need not. */
  get isBeginning(): boolean {
    return this.#isBeginning;
  }

  get areas(): readonly Area[] {
    return [...this.#areas.keys()];
  }

  /** Something may have changed in an area: it is synced within moments, and once more for what comes meanwhile. */
  notice(area: Area): void {
    if (!this.#areas.has(area) || this.#isOver()) return;
    const direction = this.#areas.get(area);
    const settle = this.#isBeginning ? Math.max(this.#settle, firstSettle) : this.#settle;
    const wish = { account: this.loaded.account.id, area, ...(direction && { direction }) };
    this.#begin(this.#owed.serve(wish, settle));
  }

  /** Listens no more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#work);
  }

  #begin(work: Promise<void>): void {
    const kept = work.catch((error: unknown) => {
      if (!this.#isOver()) this.#ports.log('error', this.#facts(error), 'live mode failed');
    });
    this.#work.add(kept);
    void kept.then(() => this.#work.delete(kept));
  }

  async #listen(): Promise<void> {
    const { signal } = this.#stopping;
    const place = placeOfAccount(this.#ports.accounts, this.loaded.account);
    for (let failures = 0; !this.#isOver(); failures += 1) {
      try {
        const connection = await connectionOf(this.#ports, this.loaded.account);
        using opened = await this.#ports.mailboxes.open(connection, place);
        for await (const told of opened.mailbox.watch(this.areas, signal)) {
          failures = 0;
          this.#isListening = true;
          for (const area of new Set(told.map((one) => one.area))) this.notice(area);
        }
      } catch (error) {
        if (this.#isOver()) return;
        const level = error instanceof AppError ? 'warn' : 'error';
        this.#ports.log(level, this.#facts(error), 'mailbox cannot be watched');
      }
      this.#isListening = false;
      await this.#pause(Math.min(firstPause * 2 ** failures, longestPause));
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    await this.#ports.pause(milliseconds, this.#stopping.signal).catch(() => undefined);
  }

  /** Asked anew each time: it comes to be so meanwhile. */
  #isOver(): boolean {
    return this.#stopping.signal.aborted;
  }

  #facts(error: unknown): Record<string, unknown> {
    return { account: this.loaded.account.id, err: error };
  }
}
