import { randomUUID } from 'node:crypto';
import type { LinkType } from '../../shared/links.ts';
import type { Account, ItemIdentity, LinkStore, StoredLink } from '../../server/ports/LinkStore.ts';

/** A link table with an ERP of its own in it, so that tests that share a database do not meet. */
export class LinkWorld {
  readonly store: LinkStore;
  readonly erp: string;
  #now = 1_700_000_000_000;

  constructor(store: LinkStore, erp = `erp-${randomUUID()}`) {
    this.store = store;
    this.erp = erp;
  }

  /** Milliseconds since 1970; later at every call. */
  now(): number {
    return (this.#now += 1000);
  }

  /** Ties the mailbox of a person to their ERP user. */
  async pair(name: string, company = 'north'): Promise<Account> {
    return await this.store.saveAccount(
      {
        mailboxKey: `${this.erp} ${name}`,
        mailboxName: `${name}@north.example`,
        erp: this.erp,
        erpUserId: name.toLowerCase(),
        erpUserName: name,
        company,
      },
      this.now(),
    );
  }

  mail(known: Partial<ItemIdentity> = {}): ItemIdentity {
    return {
      kind: 'mail',
      identity: null,
      mark: null,
      itemId: null,
      conversationId: null,
      subject: 'Angebot',
      ...known,
    };
  }

  appointment(known: Partial<ItemIdentity> = {}): ItemIdentity {
    return { ...this.mail(known), kind: 'appointment' };
  }

  /** Links an item to orders with these keys. */
  async link(account: Account, item: ItemIdentity, ...keys: string[]) {
    const records = keys.map((key) => this.wish(account.company, key));
    return await this.store.link(account, item, records, this.now());
  }

  wish(company: string, key: string, kind = 'order', type: LinkType = 'reference') {
    return {
      type,
      ref: { company, kind, key },
      family: 'document' as const,
      title: `Auftrag ${key}`,
    };
  }

  async linksOf(account: Account, item: ItemIdentity): Promise<StoredLink[]> {
    return (await this.seen(account, item)).links;
  }

  /** Keys of the records that the item is linked to, in the order shown. */
  async keysOf(account: Account, item: ItemIdentity): Promise<string[]> {
    return (await this.linksOf(account, item)).map((link) => link.ref.key);
  }

  async seen(account: Account, item: ItemIdentity) {
    return await this.store.linksOf(this.erp, account.company, account.id, item);
  }

  async threadOf(account: Account, item: ItemIdentity): Promise<StoredLink[]> {
    return await this.store.linksOfConversation(this.erp, account.company, account.id, item);
  }

  /** A link's history as words. */
  async historyOf(linkId: string): Promise<string[]> {
    const events = await this.store.history(linkId);
    return events.map((event) => `${event.what} by ${event.userName}`);
  }
}
