import type { Side } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { Observation } from '../../core/sync/Pair.ts';
import type { AreaPolicy } from '../../core/sync/Policy.ts';
import type { Capabilities, Collection } from '../../ports/RecordStore.ts';
import type { LeftAlone, Lease, Scope, SetAside } from '../../ports/SyncStore.ts';
import { placeKey } from './placeKey.ts';
import { scopeOf } from './scopeOf.ts';
import type { SightStore } from './SightStore.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncStage } from './SyncProgress.ts';
import type { SyncRequest, SyncSettings } from './SyncRequest.ts';
import { Tally } from './Tally.ts';
import { usualSettings } from './usualSettings.ts';

/** What goes through a run from its beginning to its end: its lease, what it may, what it noticed. */
export class SyncRun {
  readonly id: string;
  readonly request: SyncRequest;
  readonly ports: SyncPorts;
  readonly store: SightStore;
  readonly signal: AbortSignal;
  readonly scope: Scope;
  readonly settings: SyncSettings;
  readonly tally = new Tally();
  lease: Lease;

  /**
   * What waits in the store, by thing: the last collection it was stored under, whether it could be read, the pair that
   * its stamp names, since when it is seen.
   */
  readonly pending = new Map<
    string,
    {
      collection: string;
      state: Observation['state'];
      version: string | null;
      stampOf: string | null;
      seenAt: number;
    }
  >();
  /** Sides of which something waited already when the run began. */
  readonly waited = new Set<Side>();
  /** What is set aside, by thing, as it was when the run began or came to be since. */
  readonly asides = new Map<string, SetAside>();
  /** What stays out of step, by thing: of earlier runs, and of this one. */
  readonly left = new Map<string, LeftAlone>();
  /** Pairs with a write nobody could look at: nothing is planned for them. */
  readonly blocked = new Set<string>();
  /** Items that are still to get their stamp: by pair, the intent that says so. */
  readonly unstamped = new Map<string, string>();
  /** Creates that nobody could look at yet, on sides without stamps: by intent. */
  readonly unsettled = new Set<string>();
  /** Sides of which every collection was read to its end in this run. */
  readonly readWhole = new Set<Side>();
  /** Sides of which a list ended early when it was last asked for: of changes, or of everything there is. */
  readonly cut = { changes: new Set<Side>(), listing: new Set<Side>() };

  /**
   * What was asked for and is gone, by side, until everything that lies there was read once more: moved in that moment,
   * and without a stamp, it is only known again when it is listed in its new place. Nothing is planned for it before.
   */
  readonly unproven: Readonly<Record<Side, Set<string>>> = { erp: new Set(), mailbox: new Set() };

  /** What each side lists; filled by openSides. */
  readonly collections: Record<Side, readonly Collection[]> = { erp: [], mailbox: [] };
  /** Where new mails are made, by the other side's folder, small letters (apply/placeOf). */
  readonly places = new Map<string, string>();
  /** What no listing has named yet (observe/keepUnlisted), of the collection that is being read just now; by its place. */
  readonly unlisted = new Map<string, Set<string>>();
  /** How often the side failed to write a thing in this run, by thing. */
  readonly failures = new Map<string, number>();
  /** What this run took away so far, for the brake. */
  readonly lost = { deletes: 0, overwrites: 0 };
  /** How often writing was throttled. */
  throttled = 0;

  #stage: SyncStage = 'recover';
  #stageBegan: number;
  #done = 0;
  #total: number | null = null;

  constructor(
    id: string,
    request: SyncRequest,
    ports: SyncPorts,
    { store, lease, signal }: { store: SightStore; lease: Lease; signal: AbortSignal },
  ) {
    this.id = id;
    this.request = request;
    this.ports = ports;
    this.store = store;
    this.lease = lease;
    this.signal = signal;
    this.scope = scopeOf(request);
    this.settings = { ...usualSettings, ...request.settings };
    this.#stageBegan = ports.clock.now();
  }

  get policy(): AreaPolicy {
    return this.request.policy.areas[this.request.area];
  }

  get now(): number {
    return this.ports.clock.now();
  }

  can(side: Side): Capabilities {
    return this.ports.stores[side].can;
  }

  /** Between two items or pages: the run ends here when it is cancelled, and keeps its scope otherwise. */
  async breathe(): Promise<void> {
    this.signal.throwIfAborted();
    const { leaseTime } = this.settings;
    if (this.lease.until - this.now < leaseTime * 0.6) {
      this.lease = await this.store.renew(this.lease, this.now + leaseTime);
    }
  }

  /**
   * Asks a side, and again when it is throttled, after the wait it wants (I16). For what changes nothing only.
   *
   * @throws AppError whatever the side says, `too-many-requests` after so many tries.
   */
  async patiently<T>(question: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await question();
      } catch (error) {
        await this.waitOut(error, tries);
      }
    }
  }

  /** Waits as long as a throttling side wants. @throws the error, when it is another one or once too often. */
  async waitOut(error: unknown, tries: number): Promise<void> {
    const isThrottled = error instanceof AppError && error.kind === 'too-many-requests';
    if (!isThrottled || tries >= this.settings.patience) throw error;
    await this.rest(1000 * (error.retryAfter ?? 2 ** (tries - 1)));
  }

  /** A pause in which the scope is not lost. */
  async rest(milliseconds: number): Promise<void> {
    let left = Math.max(milliseconds, 0);
    do {
      await this.breathe();
      const part = Math.min(left, this.settings.leaseTime / 3);
      await this.ports.pause(part, this.signal);
      left -= part;
    } while (left > 0);
    await this.breathe();
  }

  begin(stage: SyncStage, total: number | null = null): void {
    this.#stage = stage;
    this.#stageBegan = this.now;
    this.#done = 0;
    this.#total = total;
    this.advance(0);
  }

  advance(count: number): void {
    this.#done += count;
    const seconds = (this.now - this.#stageBegan) / 1000;
    const perSecond = seconds > 0 && this.#done > 0 ? this.#done / seconds : null;
    const left = this.#total === null ? null : Math.max(this.#total - this.#done, 0);
    this.request.onProgress?.({
      stage: this.#stage,
      done: this.#done,
      total: this.#total,
      perSecond,
      secondsLeft: left === null || perSecond === null ? null : left / perSecond,
    });
  }

  get stage(): SyncStage {
    return this.#stage;
  }

  /** Where new things are made: the first collection that the side names. */
  target(side: Side): string | null {
    return this.collections[side].find(({ isBin }) => !isBin)?.id ?? null;
  }

  /** Whether a thing is left alone for now, since it failed before. */
  isSetAside(side: Side, ref: string): boolean {
    const aside = this.asides.get(placeKey(side, ref));
    return aside !== undefined && aside.nextTry > this.now;
  }
}
