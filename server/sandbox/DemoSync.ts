import { randomUUID } from 'node:crypto';
import type { AccountStore, AreaSwitches, SyncAccount } from '../ports/AccountStore.ts';
import { demoUsers } from './erp/demoUsers.ts';
import type { StartedMailboxes } from './startMailboxes.ts';

/** The running sync, as far as this needs it. */
interface RunningSync {
  ports: { accounts: AccountStore; clock: { now(): number } };
  service: {
    scheduler: { tick(): Promise<void> };
    runner: { look(account: string): Promise<void> };
  };
}

/** Id and name of the connection; the console calls it so. */
const connection = 'exchange';

/** The try-out's sync: its users' mailboxes with the demo ERP, as an administrator would set it up on the console. */
export class DemoSync {
  readonly #sync: RunningSync;

  constructor(sync: RunningSync) {
    this.#sync = sync;
  }

  /**
   * Adds the accounts at the first start. At later ones they stay as somebody has made them meanwhile, removed ones too;
   * only the address of the emulated Exchange follows, since that may listen on another port now.
   *
   * @param since yyyy-mm-dd, the day that is today to the demo ERP
   */
  async setUp(mailboxes: StartedMailboxes, since: string): Promise<void> {
    const { accounts, clock } = this.#sync.ports;
    const { exchange, outlook, service } = mailboxes;
    const known = (await accounts.connections()).find(({ id }) => id === connection);
    if (known?.url === exchange.url) return;
    const signIn = { way: 'basic', user: service.user } as const;
    const reached = { kind: 'ews', url: exchange.url, impersonates: true, signIn } as const;
    await accounts.saveConnection(
      { id: connection, name: connection, ...reached },
      service.password,
      clock.now(),
    );
    if (known) return;
    for (const { address, name, timeZone } of outlook.mailboxes()) {
      const user = demoUsers.find(({ mail }) => mail === address);
      const [company] = user?.companies ?? [];
      if (!user || !company) continue;
      await accounts.addAccount(
        {
          ...{ id: randomUUID(), mailbox: address, name, connection, zone: timeZone, since },
          ...{ erpUser: String(user.id), company: String(company.id), preset: 'own' },
          ...{ groups: [], areas: areasOf(user.id), choices: {}, changes: {}, isPaused: false },
        },
        clock.now(),
      );
    }
    await this.#sync.service.scheduler.tick();
  }

  /** Whether nothing is synced at present because somebody holds it. */
  async isHeld(): Promise<boolean> {
    const all = await this.#sync.ports.accounts.accounts();
    return all.some(({ isPaused }) => isPaused);
  }

  /** Holds the sync of everybody, as an outage would, or lets it go on: then both sides catch up. */
  async hold(isPaused: boolean): Promise<void> {
    const { accounts, clock } = this.#sync.ports;
    const differs = (account: SyncAccount) => account.isPaused !== isPaused;
    for (const account of (await accounts.accounts()).filter(differs)) {
      await accounts.changeAccount({ ...account, isPaused }, clock.now());
      // What is under way hears of it now, and not at its next look.
      await this.#sync.service.runner.look(account.id);
    }
    await this.#sync.service.scheduler.tick();
  }
}

/** Contacts for one of them only: they are the same for everybody, and many. */
function areasOf(user: number): AreaSwitches {
  return user === demoUsers[0]?.id ? {} : { contacts: false };
}
