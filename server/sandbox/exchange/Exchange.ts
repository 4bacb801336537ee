import type { Account } from './access/Account.ts';
import type { ExchangeKey } from './ExchangeKey.ts';
import type { ExchangeSetup } from './ExchangeSetup.ts';
import type { PlannedFault } from './PlannedFault.ts';
import { Mailbox } from './store/Mailbox.ts';
import type { MailboxState } from './store/MailboxState.ts';
import type { SentMessage } from './store/SentMessage.ts';
import { Subscriptions } from './store/Subscriptions.ts';

/** The organization: accounts, mailboxes, subscriptions, tokens, and what is to go wrong. */
export class Exchange {
  readonly accounts: readonly Account[];
  readonly now: () => number;
  readonly guid: () => string;
  readonly subscriptions: Subscriptions;
  readonly ignoresNeverOverwrite: boolean;
  readonly keys: readonly ExchangeKey[];
  /** How many requests of each operation came in. */
  readonly requests = new Map<string, number>();
  /** Answered without asking for credentials: for a caller in the same process. */
  readonly tokens = new Map<string, { address: string | null; expires: number }>();
  readonly #mailboxes = new Map<string, Mailbox>();
  readonly #faults: (PlannedFault & { times: number })[] = [];

  constructor(setup: ExchangeSetup) {
    const { accounts, now, guid, mailboxes = [] } = setup;
    this.accounts = accounts;
    this.now = now;
    this.guid = guid;
    this.keys = setup.keys ?? [];
    this.ignoresNeverOverwrite = setup.ignoresNeverOverwrite ?? false;
    this.subscriptions = new Subscriptions(now, guid);
    for (const state of mailboxes) this.#mailboxes.set(state.address, new Mailbox(state, now));
    for (const { address, name, hasNoMailbox } of accounts) {
      if (hasNoMailbox === true || this.#mailboxes.has(address)) continue;
      const empty = { clock: 0, folders: [], items: [], tombstones: [], outbox: [], photo: null };
      this.#mailboxes.set(address, new Mailbox({ ...empty, guid: guid(), address, name }, now));
    }
  }

  get mailboxes(): readonly Mailbox[] {
    return [...this.#mailboxes.values()];
  }

  /** All that went out of any mailbox. */
  get outbox(): readonly SentMessage[] {
    return this.mailboxes.flatMap(({ outbox }) => outbox);
  }

  /** The mailbox with that address, capitals or not. */
  mailbox(address: string): Mailbox | undefined {
    return this.#mailboxes.get(address.toLowerCase());
  }

  mailboxByGuid(guid: string): Mailbox | undefined {
    return this.mailboxes.find((mailbox) => mailbox.guid === guid);
  }

  toState(): MailboxState[] {
    return this.mailboxes.map((mailbox) => mailbox.toState());
  }

  /** Lets the next requests go wrong. */
  plan(planned: PlannedFault): void {
    this.#faults.push({ ...planned, times: planned.times ?? 1 });
  }

  /** The fault for a request of that operation, used up by asking. */
  takeFault(operation: string): PlannedFault['fault'] | undefined {
    const at = this.#faults.findIndex((each) => (each.operation ?? operation) === operation);
    const planned = this.#faults[at];
    if (planned === undefined) return undefined;
    planned.times -= 1;
    if (planned.times <= 0) this.#faults.splice(at, 1);
    return planned.fault;
  }

  /** Makes all sync states invalid that were given out until now. */
  expireSyncStates(): void {
    for (const mailbox of this.mailboxes) mailbox.forgetDeletions();
  }

  /**
   * Gives out an OAuth token.
   *
   * @param address whose token it is; null for that of an application, which has to impersonate
   */
  issueToken(address: string | null, seconds = 3600): string {
    for (const [old, { expires }] of this.tokens)
      if (expires <= this.now()) this.tokens.delete(old);
    const token = Buffer.from(`${this.guid()}.${this.guid()}`).toString('base64url');
    this.tokens.set(token, { address, expires: this.now() + seconds * 1000 });
    return token;
  }
}
