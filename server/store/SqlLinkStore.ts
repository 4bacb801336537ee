import type { RecordRef } from '../../shared/recordViews.ts';
import { AppError } from '../core/AppError.ts';
import { refKey } from '../core/refKey.ts';
import type {
  Account,
  ItemIdentity,
  LinkEvent,
  LinkStore,
  ListedLink,
  MovedLinks,
  RecordMove,
  StoredLink,
} from '../ports/LinkStore.ts';
import { findAccount } from './accounts/findAccount.ts';
import { saveAccount } from './accounts/saveAccount.ts';
import { appliedMigrations } from './appliedMigrations.ts';
import { createItem } from './items/createItem.ts';
import type { ItemKeys } from './items/ItemKeys.ts';
import { keysOfItem } from './items/keysOfItem.ts';
import { listUnsent } from './items/listUnsent.ts';
import { lookUpItem } from './items/lookUpItem.ts';
import { markOf } from './items/markOf.ts';
import { recognizeItem } from './items/recognizeItem.ts';
import { addLinks } from './links/addLinks.ts';
import { changeLink } from './links/changeLink.ts';
import { countMove } from './links/countMove.ts';
import { findLast } from './links/findLast.ts';
import { findLinkRow } from './links/findLinkRow.ts';
import type { LinkWish } from './links/LinkWish.ts';
import { listConversation } from './links/listConversation.ts';
import { listHistory } from './links/listHistory.ts';
import { listLinkedMails } from './links/listLinkedMails.ts';
import { listLinks } from './links/listLinks.ts';
import { moveLinks } from './links/moveLinks.ts';
import { pageLinks } from './links/pageLinks.ts';
import { putLast } from './links/putLast.ts';
import { toStoredLink } from './links/toStoredLink.ts';
import { migrations } from './migrations/migrations.ts';
import { storeDamaged } from './storeDamaged.ts';
import type { Transactions } from './Transactions.ts';

/** The link table on SQL. Who is who among items is decided in `items/decideItem.ts`. */
export class SqlLinkStore implements LinkStore {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  async findAccountByMailbox(mailboxKey: string): Promise<Account | null> {
    return await this.#transactions.read((db) => findAccount(db, 'mailbox_key', mailboxKey));
  }

  async findAccount(id: string): Promise<Account | null> {
    return await this.#transactions.read((db) => findAccount(db, 'id', id));
  }

  async saveAccount(account: Omit<Account, 'id' | 'createdAt'>, now: number): Promise<Account> {
    return await this.#transactions.write((db) => saveAccount(db, account, now));
  }

  async removeAccount(id: string): Promise<void> {
    await this.#transactions.write((db) => db.deleteFrom('account').where('id', '=', id).execute());
  }

  async linksOf(
    erp: string,
    company: string,
    accountId: string,
    item: ItemIdentity,
  ): Promise<{ mark: string | null; links: StoredLink[] }> {
    const keys = keysOfItem(erp, company, accountId, item);
    for (;;) {
      const id = await this.#recognize(keys);
      if (id === null) return { mark: null, links: [] };
      const known = await this.#transactions.read(async (db) => ({
        links: await listLinks(db, id),
        mark: await markOf(db, id, keys.mark),
      }));
      // Every item has a mark; one without was joined with another just now.
      if (known.mark !== null) return known;
    }
  }

  async linksOfConversation(
    erp: string,
    company: string,
    accountId: string,
    item: ItemIdentity,
  ): Promise<StoredLink[]> {
    const keys = keysOfItem(erp, company, accountId, item);
    const { conversation } = keys;
    if (conversation === null) return [];
    return await this.#transactions.read(async (db) => {
      const known = await lookUpItem(db, keys);
      return await listConversation(db, erp, company, conversation, known?.id ?? null);
    });
  }

  async linkedMails(erp: string, company: string, keys: readonly string[]): Promise<Set<string>> {
    return await this.#transactions.read((db) => listLinkedMails(db, erp, company, keys));
  }

  async link(
    account: Account,
    item: ItemIdentity,
    records: readonly LinkWish[],
    now: number,
    { inherited } = { inherited: false },
  ): Promise<{ mark: string; links: StoredLink[] }> {
    const { erp, company } = account;
    const wishes = distinct(company, records);
    const keys = keysOfItem(erp, company, account.id, item);
    return await this.#transactions.write(async (db) => {
      const id = (await recognizeItem(db, keys)) ?? (await createItem(db, keys, now));
      await addLinks(db, account, id, wishes, now);
      const [first] = wishes;
      if (first !== undefined && !inherited) await putLast(db, account, first.ref, now);
      const mark = await markOf(db, id, keys.mark);
      if (mark === null) throw new Error(`item ${id} has no mark`);
      const standing = new Map((await listLinks(db, id)).map((link) => [refKey(link.ref), link]));
      return { mark, links: wishes.flatMap(({ ref }) => standing.get(refKey(ref)) ?? []) };
    });
  }

  async noteLast(account: Account, ref: RecordRef, now: number): Promise<void> {
    if (ref.company !== account.company) throw otherCompany();
    await this.#transactions.write((db) => putLast(db, account, ref, now));
  }

  async lastOf(account: Account): Promise<RecordRef | null> {
    return await this.#transactions.read((db) => findLast(db, account));
  }

  async unsentMails(
    erp: string,
    since: number,
  ): Promise<{ account: Account; mark: string; at: number }[]> {
    return await this.#transactions.read((db) => listUnsent(db, erp, since));
  }

  async findLink(erp: string, company: string, id: string): Promise<StoredLink | null> {
    const row = await this.#transactions.read((db) => findLinkRow(db, erp, company, id));
    return row === undefined ? null : toStoredLink(row);
  }

  async unlink(account: Account, id: string, now: number): Promise<void> {
    await this.#transactions.write((db) => changeLink(db, account, id, 'unlinked', now));
  }

  async restore(account: Account, id: string, now: number): Promise<StoredLink> {
    return await this.#transactions.write((db) => changeLink(db, account, id, 'restored', now));
  }

  async countMove(erp: string, move: RecordMove): Promise<MovedLinks> {
    return await this.#transactions.read((db) => countMove(db, erp, move));
  }

  async moveRecord(
    erp: string,
    move: RecordMove,
    made: Parameters<LinkStore['moveRecord']>[2],
  ): Promise<MovedLinks> {
    const { from, to } = move;
    if (from.company !== to.company) throw otherCompany();
    // It would be joined with itself.
    if (refKey(from) === refKey(to)) return { moved: 0, joined: 0 };
    return await this.#transactions.write((db) => moveLinks(db, erp, move, made));
  }

  async history(linkId: string): Promise<LinkEvent[]> {
    return await this.#transactions.read((db) => listHistory(db, linkId));
  }

  allLinks(pageSize: number): AsyncIterable<readonly ListedLink[]> {
    return pageLinks(this.#transactions, pageSize);
  }

  async ping(): Promise<void> {
    const applied = await this.#transactions.read(appliedMigrations);
    if (applied.length < Object.keys(migrations).length) {
      throw storeDamaged(undefined, 'an older schema was put in its place');
    }
  }

  async close(): Promise<void> {
    await this.#transactions.close();
  }

  /** Looks first, because most of the time there is nothing to write down. */
  async #recognize(keys: ItemKeys): Promise<string | null> {
    const known = await this.#transactions.read((db) => lookUpItem(db, keys));
    if (known === null) return null;
    if (!known.isNews) return known.id;
    return await this.#transactions.write((db) => recognizeItem(db, keys));
  }
}

/** @throws AppError `invalid-input` for a record of another company: links never cross companies. */
function distinct(company: string, records: readonly LinkWish[]): LinkWish[] {
  if (records.some(({ ref }) => ref.company !== company)) {
    throw otherCompany();
  }
  return [...new Map(records.map((record) => [refKey(record.ref), record])).values()];
}

function otherCompany(): AppError {
  return new AppError('invalid-input', 'This record belongs to another company.', {
    reason: 'other-company',
  });
}
