import { isDeepStrictEqual } from 'node:util';
import type { Area } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { Connection } from '../../ports/AccountStore.ts';
import type { ErpChange } from '../../ports/ErpNews.ts';
import { ErpLook } from './ErpLook.ts';
import { isPassing } from './isPassing.ts';
import { LiveAccount } from './LiveAccount.ts';
import { liveAreas } from './liveAreas.ts';
import type { LoadedAccount } from './loadAccount.ts';
import type { ServicePorts } from './ServicePorts.ts';
import type { SyncRunner } from './SyncRunner.ts';

/** An account that is listened to, with the connection it was opened by. */
interface Watched {
  live: LiveAccount;
  connection: Connection | undefined;
}

/**
 * Live mode (MT3): a change on either side starts a run for just the accounts and areas that it concerns, within seconds.
 * Notices only say when; without any the schedule alone finds the same.
 */
export class LiveWatch {
  readonly #ports: ServicePorts;
  readonly #runner: SyncRunner;
  readonly #settle: number;
  readonly #erpLook: ErpLook;
  readonly #watched = new Map<string, Watched>();
  readonly #stopping = new AbortController();
  #erpListening: Promise<void> | null = null;
  /** Areas and companies of which the ERP told and nobody was asked yet; null for none. */
  #erpTold: ErpChange[] = [];
  #asking: Promise<void> | null = null;

  /** @param settle milliseconds in which notices are gathered. */
  constructor(ports: ServicePorts, runner: SyncRunner, settle = 300) {
    this.#ports = ports;
    this.#runner = runner;
    this.#settle = settle;
    this.#erpLook = new ErpLook(ports);
  }

  /** Whether both sides of an account tell of changes at present. */
  isListening(account: string): boolean {
    const isErp = this.#ports.erpNews !== undefined;
    return isErp && (this.#watched.get(account)?.live.isListening ?? false);
  }

  /** Whether an account's own live mode is about to run what runs on notice. */
  isBeginning(account: string): boolean {
    return this.#watched.get(account)?.live.isBeginning ?? false;
  }

  /** Listens to those of the accounts that run on notice from now on, and to no others. */
  async follow(accounts: readonly LoadedAccount[]): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const connections = await this.#ports.accounts.connections();
    const wanted = new Map(
      accounts
        .filter((loaded) => liveAreas(loaded).size > 0)
        .map((loaded) => [loaded.account.id, loaded] as const),
    );
    for (const [id, { live, connection }] of this.#watched) {
      const loaded = wanted.get(id);
      const isSame =
        loaded !== undefined &&
        isDeepStrictEqual(loaded, live.loaded) &&
        isDeepStrictEqual(connectionOf(loaded), connection);
      if (isSame) continue;
      this.#watched.delete(id);
      // Its run may last; the next one is put behind it.
      void live.stop();
    }
    for (const [id, loaded] of wanted) {
      if (this.#watched.has(id)) continue;
      const live = new LiveAccount(this.#ports, this.#runner, loaded, this.#settle);
      this.#watched.set(id, { live, connection: connectionOf(loaded) });
    }
    if (this.#watched.size > 0) this.#erpListening ??= this.#listenToErp();

    function connectionOf({ account }: LoadedAccount): Connection | undefined {
      return connections.find(({ id }) => id === account.connection);
    }
  }

  /** Listens to nobody any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const all = [...this.#watched.values()];
    this.#watched.clear();
    await Promise.all(all.map(({ live }) => live.stop()));
    await this.#erpListening;
    await this.#asking;
  }

  async #listenToErp(): Promise<void> {
    const { erpNews, log } = this.#ports;
    const { signal } = this.#stopping;
    try {
      await erpNews?.((change) => {
        this.#erpTold.push(change);
        this.#asking ??= this.#ask();
      }, signal);
    } catch (error) {
      if (!signal.aborted) log('error', { err: error }, 'the ERP cannot be listened to');
    }
  }

  /** One burst after the other, and whatever comes meanwhile in the next. */
  async #ask(): Promise<void> {
    const { signal } = this.#stopping;
    const isOver = (): boolean => signal.aborted;
    while (this.#erpTold.length > 0 && !isOver()) {
      await this.#ports.pause(this.#settle, signal).catch(() => undefined);
      const told = this.#erpTold;
      this.#erpTold = [];
      for (const { live } of [...this.#watched.values()]) {
        for (const area of live.areas) {
          if (isOver()) return;
          if (!told.some((change) => concerns(change, live.loaded, area))) continue;
          if (await this.#hasChanges(live.loaded, area)) live.notice(area);
        }
      }
    }
    this.#asking = null;
  }

  /** Where it cannot be told, a run will tell. */
  async #hasChanges(loaded: LoadedAccount, area: Area): Promise<boolean> {
    try {
      return await this.#erpLook.hasChanges(loaded, area, this.#stopping.signal);
    } catch (error) {
      if (isPassing(error)) return false;
      if (error instanceof AppError) return true;
      if (!this.#stopping.signal.aborted) {
        this.#ports.log('error', { err: error }, 'the ERP cannot be asked for changes');
      }
      return true;
    }
  }
}

function concerns(
  { areas, companies }: ErpChange,
  { account }: LoadedAccount,
  area: Area,
): boolean {
  const isArea = areas === null || areas.includes(area);
  const isCompany =
    companies === null || (account.company !== null && companies.includes(account.company));
  return isArea && isCompany;
}
