import { areas, type Area } from '../../../shared/records/Area.ts';
import { activeSchedules } from '../../core/accounts/activeSchedules.ts';
import { clockSetBack, type ClockReading } from '../../core/accounts/clockSetBack.ts';
import { nextDue } from '../../core/accounts/nextDue.ts';
import type { ScheduleFacts } from '../../core/accounts/ScheduleFacts.ts';
import { AppError } from '../../core/AppError.ts';
import type { RunTimes } from '../../ports/AccountStore.ts';
import type { Alarm } from './Alarm.ts';
import { Alarms } from './Alarms.ts';
import { allAccounts } from './allAccounts.ts';
import { isPassing } from './isPassing.ts';
import type { LiveWatch } from './LiveWatch.ts';
import type { LoadedAccount } from './loadAccount.ts';
import type { ServicePorts } from './ServicePorts.ts';
import type { SyncRunner } from './SyncRunner.ts';

/** How the scheduler works. */
export interface SchedulerSettings {
  /** Milliseconds between two looks at what is due. */
  tickEvery: number;
  /** Told once when an area stands still, until it runs again. */
  onAlarm: (alarm: Alarm) => void;
}

/** Milliseconds for which an area is left alone of which somebody else holds the scope. */
const busyPause = 30_000;

/**
 * Starts what is due (BS5, EM12), by what is remembered and the clock alone: what was missed during an outage is due when it
 * is over (NX13). Between two looks real time passes, whatever the clock shows.
 */
export class Scheduler {
  readonly #ports: ServicePorts;
  readonly #runner: SyncRunner;
  readonly #live: LiveWatch | null;
  readonly #settings: SchedulerSettings;
  /** Since when this one has looked: what stood still before is given its time. */
  readonly #startedAt: number;
  /** Asked of the runner and not ended. */
  readonly #asked = new Set<string>();
  /** Left alone for so many looks, since somebody else is at work there. */
  readonly #resting = new Map<string, number>();
  readonly #alarms: Alarms;
  /** By how much the clock was set back since a run of the area was noted, as this one saw. */
  readonly #setBack = new Map<string, { endedAt: number | null; by: number }>();
  #reading: ClockReading;
  readonly #broken = new Map<string, number>();
  readonly #stopping = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(
    ports: ServicePorts,
    runner: SyncRunner,
    live: LiveWatch | null,
    settings: Partial<SchedulerSettings> = {},
  ) {
    this.#ports = ports;
    this.#runner = runner;
    this.#live = live;
    this.#settings = { tickEvery: 15_000, onAlarm: () => undefined, ...settings };
    this.#startedAt = ports.clock.now();
    this.#reading = this.#readClocks();
    this.#alarms = new Alarms((alarm) => {
      ports.log('error', { ...alarm }, 'sync stands still');
      this.#settings.onAlarm(alarm);
    });
  }

  /** What stands still at present. */
  get alarms(): readonly Alarm[] {
    return this.#alarms.all;
  }

  /** Looks from now on, until it is stopped. */
  start(): void {
    this.#loop ??= this.#keepLooking();
  }

  /** Starts nothing any more; what runs is the runner's. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  /**
   * Looks once: starts what is due, follows changes of accounts, raises alarms.
   *
   * @throws AppError whatever the store fails with.
   */
  async tick(): Promise<void> {
    const reading = this.#readClocks();
    const back = clockSetBack(this.#reading, reading);
    this.#reading = reading;
    const { loaded, broken } = await allAccounts(this.#ports);
    const times = new Map(
      (await this.#ports.accounts.runTimes()).map((one) => [keyOf(one.account, one.area), one]),
    );
    this.#tellBroken(broken);
    await this.#live?.follow(loaded);
    const seen = new Set<string>();
    for (const each of loaded) {
      for (const area of areas) {
        const schedules = activeSchedules(each.account, each.policy, area);
        if (schedules.length === 0) continue;
        const isBeginning = this.#live?.isBeginning(each.account.id) ?? false;
        const key = keyOf(each.account.id, area);
        seen.add(key);
        const facts: ScheduleFacts = {
          schedules: isBeginning ? schedules.filter(({ when }) => when !== 'notice') : schedules,
          times: times.get(key) ?? null,
          since: each.account.createdAt,
          now: this.#ports.clock.now(),
          zone: this.#ports.zone,
          setBack: this.#setBackSince(key, times.get(key)?.endedAt ?? null, back),
          isListening: this.#live?.isListening(each.account.id) ?? false,
        };
        this.#startIfDue(each, area, facts);
        this.#watchOver(each, area, facts, times.get(key) ?? null);
      }
    }
    this.#alarms.retain((account, area) => seen.has(keyOf(account, area)));
  }

  async #keepLooking(): Promise<void> {
    const { signal } = this.#stopping;
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      try {
        await this.tick();
      } catch (error) {
        const level = error instanceof AppError ? 'warn' : 'error';
        this.#ports.log(level, { err: error }, 'what is due cannot be told');
      }
      await this.#ports.pause(this.#settings.tickEvery, signal).catch(() => undefined);
    }
  }

  #startIfDue({ account }: LoadedAccount, area: Area, facts: ScheduleFacts): void {
    const key = keyOf(account.id, area);
    const rest = this.#resting.get(key) ?? 0;
    if (rest > 0) this.#resting.set(key, rest - 1);
    else this.#resting.delete(key);
    const due = nextDue(facts);
    if (due === null || due.at > facts.now || rest > 0 || this.#asked.has(key)) return;
    this.#asked.add(key);
    void this.#runner
      .sync({ account: account.id, area, direction: due.direction })
      .catch((error: unknown) => {
        // The runner has said in the log whatever else it may be.
        if (!isPassing(error)) return;
        this.#resting.set(key, Math.ceil(busyPause / this.#settings.tickEvery));
      })
      .finally(() => this.#asked.delete(key));
  }

  /** Summed up since the run that is noted ended. */
  #setBackSince(key: string, endedAt: number | null, back: number): number {
    const known = this.#setBack.get(key);
    const by = known?.endedAt === endedAt ? known.by + back : 0;
    this.#setBack.set(key, { endedAt, by });
    return by;
  }

  #readClocks(): ClockReading {
    return { wall: this.#ports.clock.now(), steady: performance.now() };
  }

  #watchOver(
    { account }: LoadedAccount,
    area: Area,
    facts: ScheduleFacts,
    times: RunTimes | null,
  ): void {
    const own = this.#runner.running.filter((work) => {
      return work.account === account.id && work.area === area;
    });
    // What was stopped on purpose until then did not stand still.
    const began = Math.max(this.#startedAt, account.changedAt);
    const cameOnAt = Math.max(began, ...own.map((work) => work.cameOnAt));
    this.#alarms.look(account.id, area, facts, { cameOnAt, trouble: times?.trouble ?? null });
  }

  /** Once for each change of the account. */
  #tellBroken(broken: Awaited<ReturnType<typeof allAccounts>>['broken']): void {
    const ids = new Set(broken.map(({ account }) => account.id));
    for (const id of this.#broken.keys()) if (!ids.has(id)) this.#broken.delete(id);
    for (const { account, error } of broken) {
      if (this.#broken.get(account.id) === account.revision) continue;
      this.#broken.set(account.id, account.revision);
      this.#ports.log('error', { account: account.id, err: error }, 'account cannot be synced');
    }
  }
}

function keyOf(account: string, area: Area): string {
  return `${account} ${area}`;
}
