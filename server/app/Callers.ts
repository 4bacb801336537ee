import { AppError } from '../core/AppError.ts';
import type { Clock } from '../ports/Clock.ts';
import type { ErpConnector, ErpUser } from '../ports/ErpConnector.ts';
import type { Account, LinkStore } from '../ports/LinkStore.ts';
import type { AppSettings } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { withDeadline } from './withDeadline.ts';

/**
 * How long the ERP's word about a user counts, in milliseconds; a locked user is out within that.
 */
const trusted = 60_000;

/** How long an ERP that did not answer is left alone before it is asked about users again. */
const restAfterFailure = 15_000;

/** More users than this are not kept in memory; a forgotten one is asked for again. */
const capacity = 5_000;

interface Known {
  user: ErpUser | null;
  until: number;
}

/**
 * Loads who a request comes from, and sees to it that a user whom the ERP has locked or lost is
 * refused. While the ERP is away callers are let in on the account's word: what they can get then
 * is our own link table only, as every record is read through the ERP, as them.
 */
export class Callers {
  readonly #links: LinkStore;
  readonly #erp: ErpConnector;
  readonly #clock: Clock;
  readonly #settings: AppSettings;
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<ErpUser | null>>();

  constructor(ports: { links: LinkStore; erp: ErpConnector; clock: Clock; settings: AppSettings }) {
    this.#links = ports.links;
    this.#erp = ports.erp;
    this.#clock = ports.clock;
    this.#settings = ports.settings;
  }

  /**
   * The caller behind a session.
   *
   * @throws AppError `not-signed-in`, reason `not-paired`, when the mailbox was unpaired or its ERP
   * user is gone; `not-allowed`, reason `erp-user-locked` or `company-lost`.
   */
  async whoIs(accountId: string, signal: AbortSignal): Promise<Caller> {
    const account = await this.#links.findAccount(accountId);
    if (account === null || account.erp !== this.#erp.name) throw notPaired();
    await this.userOf(account, signal);
    return { account, erp: { userId: account.erpUserId, company: account.company } };
  }

  /**
   * The account's ERP user, at most a minute old; null while the ERP is away.
   *
   * @throws AppError as {@link whoIs}.
   */
  async userOf(account: Account, signal: AbortSignal): Promise<ErpUser | null> {
    const known = this.#known.get(account.erpUserId);
    const user =
      known !== undefined && this.#clock.now() < known.until
        ? known.user
        : await this.#ask(account.erpUserId, signal);
    if (user !== null && !user.companies.some((company) => company.id === account.company)) {
      throw new AppError('not-allowed', 'Your ERP user may no longer work in this company.', {
        reason: 'company-lost',
      });
    }
    return user;
  }

  /**
   * Requests that come at the same time share one question; one that goes away takes no other with
   * it.
   */
  async #ask(userId: string, signal: AbortSignal): Promise<ErpUser | null> {
    let asking = this.#asking.get(userId);
    if (asking === undefined) {
      asking = this.#find(userId).finally(() => this.#asking.delete(userId));
      this.#asking.set(userId, asking);
      // Everybody who asked may have gone away by the time it fails.
      asking.catch(() => undefined);
    }
    return await withDeadline(this.#settings.erpTimeout * 2, signal, () => asking);
  }

  async #find(userId: string): Promise<ErpUser | null> {
    try {
      const user = await withDeadline(this.#settings.erpTimeout, undefined, (signal) =>
        this.#erp.findUser(userId, signal),
      );
      this.#keep(userId, user, trusted);
      return user;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.kind === 'not-found') throw notPaired('Your ERP user no longer exists.', error);
      if (error.kind === 'not-allowed') {
        throw new AppError('not-allowed', 'Your ERP user is locked.', {
          reason: 'erp-user-locked',
          cause: error,
        });
      }
      this.#keep(userId, null, restAfterFailure);
      return null;
    }
  }

  #keep(userId: string, user: ErpUser | null, milliseconds: number): void {
    this.#known.delete(userId);
    this.#known.set(userId, { user, until: this.#clock.now() + milliseconds });
    if (this.#known.size <= capacity) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}

function notPaired(message = 'This mailbox is not connected to the ERP yet.', cause?: AppError) {
  return new AppError('not-signed-in', message, { reason: 'not-paired', cause });
}
