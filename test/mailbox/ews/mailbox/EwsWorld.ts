import assert from 'node:assert/strict';
import { EwsRecordStore } from '../../../../server/mailbox/ews/mailbox/EwsRecordStore.ts';
import { openParts } from '../../../../server/mailbox/ews/mailbox/openParts.ts';
import type {
  MailboxParts,
  MailboxSettings,
} from '../../../../server/mailbox/ews/mailbox/MailboxParts.ts';
import { EwsServer } from '../../../../server/mailbox/ews/EwsServer.ts';
import type { EwsAccount } from '../../../../server/mailbox/ews/EwsAccount.ts';
import type { Account } from '../../../../server/sandbox/exchange/access/Account.ts';
import type { ExchangeServer } from '../../../../server/sandbox/exchange/ExchangeServer.ts';
import type { Traffic } from '../../../../server/sandbox/exchange/web/Traffic.ts';
import { startExchange } from '../../../../server/sandbox/exchange/startExchange.ts';
import { type StartOptions } from '../../../../server/sandbox/exchange/StartOptions.ts';
import type { Item } from '../../../../server/sandbox/exchange/store/Item.ts';
import type { Mailbox } from '../../../../server/sandbox/exchange/store/Mailbox.ts';
import { readId } from '../../../../server/sandbox/exchange/store/readId.ts';
import type { Area } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { ewsSchema } from '../ewsSchema.ts';
import { never } from '../never.ts';
import { TestClock } from '../TestClock.ts';

const anna = 'anna@firma.example';
const bernd = 'bernd@firma.example';

let check: ((message: string) => string | null) | null | undefined;

/**
 * Anna's mailbox and Bernd's on an emulated Exchange, spoken to over HTTP: by us with a service account that
 * impersonates, and by people with their own. Every message is held against Microsoft's schema.
 */
export class EwsWorld implements AsyncDisposable {
  readonly server: ExchangeServer;
  readonly service: Account;
  /** Ours. */
  readonly parts: MailboxParts;
  readonly store: EwsRecordStore;
  readonly clock = new TestClock();
  /** Called with every request before it is answered to us. */
  onTraffic: ((traffic: Traffic) => void) | null = null;
  readonly #accounts: EwsAccount[] = [];
  readonly #people = new Map<string, EwsRecordStore>();
  #invalid: string | null = null;

  private constructor(
    server: ExchangeServer,
    service: Account,
    settings: Partial<MailboxSettings>,
  ) {
    this.server = server;
    this.service = service;
    this.parts = this.#open(anna, service, settings);
    this.store = new EwsRecordStore(this.parts);
    check ??= ewsSchema() ?? null;
    server.onTraffic = (traffic) => {
      this.#invalid ??= check?.(traffic.request) ?? check?.(traffic.answer) ?? null;
      this.onTraffic?.(traffic);
    };
  }

  static async start(
    settings: Partial<MailboxSettings> = {},
    options: Partial<StartOptions> = {},
  ): Promise<EwsWorld> {
    const service: Account = {
      address: 'service@firma.example',
      name: 'Dienst',
      password: 's',
      mayImpersonate: true,
      hasNoMailbox: true,
    };
    let now = Date.UTC(2026, 10, 22, 9);
    const server = await startExchange({
      accounts: [
        { address: anna, name: 'Anna Berg', password: 'a' },
        { address: bernd, name: 'Bernd Kurz', password: 'b' },
        service,
      ],
      // Every look at the clock is a moment later.
      now: () => (now += 7),
      ...options,
    });
    return new EwsWorld(server, service, settings);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const account of this.#accounts) await account.close();
    await this.server.close();
    assert.equal(this.#invalid, null, 'every message is valid');
  }

  get mailbox(): Mailbox {
    return this.mailboxOf(anna);
  }

  mailboxOf(address: string): Mailbox {
    const found = this.server.exchange.mailbox(address);
    assert.ok(found !== undefined, `there is a mailbox ${address}`);
    return found;
  }

  /** The item that a reference means. */
  item(ref: string): Item {
    const id = readId(ref);
    assert.ok(id?.kind === 'item', 'it is the id of an item');
    const item = this.server.exchange.mailboxByGuid(id.mailbox)?.item(id.item);
    assert.ok(item !== undefined, 'the item is there');
    return item;
  }

  /** The collection of the folder every mailbox has for the area. */
  async home(area: Area): Promise<string> {
    const [first] = await this.store.collections(area, never);
    assert.ok(first !== undefined, 'there is a folder');
    return first.id;
  }

  /** Somebody makes a thing in their mailbox, which has no stamp then. @returns its reference. */
  async create(area: Area, fields: Fields, address = anna): Promise<string> {
    const store = this.#person(address);
    const [home] = await store.collections(area, never);
    const stamp = { pairId: 'x', erp: '', company: '', area, recordKey: '', owner: '', mac: '' };
    const record = { area, fields };
    const [made] = await store.write(
      area,
      [
        {
          op: 'create',
          key: `people ${(this.#made += 1)}`,
          collection: home?.id ?? '',
          record,
          stamp,
        },
      ],
      never,
    );
    assert.equal(made?.state, 'done', JSON.stringify(made));
    const { extended } = this.item(made.ref);
    for (const key of Object.keys(extended)) {
      if (key.endsWith('/name:ErpLinkStamp')) Reflect.deleteProperty(extended, key);
    }
    return made.ref;
  }

  #made = 0;

  /** Somebody changes a thing. */
  async change(area: Area, ref: string, set: Fields, address = anna): Promise<void> {
    const store = this.#person(address);
    const [got] = await store.get(area, [ref], never);
    assert.equal(got?.state, 'found');
    const { version, record } = got;
    const op = { op: 'update', key: '', ref, version, expected: record.fields, set } as const;
    const [done] = await store.write(area, [{ ...op, stamp: null, native: null }], never);
    assert.equal(done?.state, 'done', JSON.stringify(done));
    // Saving counts as a change even where nothing is another than before.
    if (done.version === version) this.mailboxOf(address).changeItem(this.item(ref));
  }

  async refs(collection: string): Promise<string[]> {
    const refs: string[] = [];
    for await (const page of this.store.listRefs(collection, never)) {
      refs.push(...page.refs.map(({ ref }) => ref));
    }
    return refs;
  }

  /** Requests so far, by operation. */
  requests(): Map<string, number> {
    return new Map(this.server.exchange.requests);
  }

  #person(address: string): EwsRecordStore {
    let store = this.#people.get(address);
    if (store === undefined) {
      const account = this.server.exchange.accounts.find((each) => each.address === address);
      assert.ok(account !== undefined, `there is an account ${address}`);
      store = new EwsRecordStore(this.#open(address, account, {}));
      this.#people.set(address, store);
    }
    return store;
  }

  #open(address: string, account: Account, settings: Partial<MailboxSettings>): MailboxParts {
    const server = new EwsServer({ url: this.server.url, timeoutMs: 20_000 }, this.clock);
    const credentials = {
      kind: 'basic',
      user: account.address,
      password: account.password,
    } as const;
    const opened = server.account(credentials);
    this.#accounts.push(opened);
    const client = opened.mailbox({ address, impersonate: account.mayImpersonate === true });
    const usual = { client, clock: this.clock, name: 'Exchange', zone: 'Europe/Berlin' };
    return openParts({ ...usual, ...settings });
  }
}
