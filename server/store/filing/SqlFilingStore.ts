import type { NeverLinkRule } from '../../core/mail/NeverLinkRule.ts';
import type { FilingStore, NeverLink, MailPlace } from '../../ports/FilingStore.ts';
import { storableText } from '../storableText.ts';
import type { Transactions } from '../Transactions.ts';
import { findWithdrawn } from './findWithdrawn.ts';
import { listNeverLinks } from './listNeverLinks.ts';
import { SqlFiledMails } from './SqlFiledMails.ts';

/** How everybody's rules stand in the table. */
const everybody = '';

/** What people said about which mail belongs in the ERP, on SQL. */
export class SqlFilingStore extends SqlFiledMails implements FilingStore {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    super(transactions);
    this.#transactions = transactions;
  }

  async neverLinks(): Promise<NeverLink[]> {
    return await this.#transactions.read((db) => listNeverLinks(db));
  }

  async neverLinksOf(mailbox: string | null): Promise<NeverLinkRule[]> {
    const rows = await this.#transactions.read((db) =>
      db
        .selectFrom('never_link')
        .select(['kind', 'value'])
        .where('mailbox', 'in', [everybody, keyOf(mailbox)])
        .execute(),
    );
    return rows;
  }

  async addNeverLink({ kind, value, mailbox, addedAt, addedBy }: NeverLink): Promise<boolean> {
    const row = { mailbox: keyOf(mailbox), kind, value: storableText(value) };
    const more = { added_at: addedAt, added_by: storableText(addedBy) };
    const { numInsertedOrUpdatedRows: added = 0n } = await this.#transactions.write((db) =>
      db
        .insertInto('never_link')
        .values({ ...row, ...more })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst(),
    );
    return added > 0n;
  }

  async removeNeverLink({ kind, value }: NeverLinkRule, mailbox: string | null): Promise<boolean> {
    const { numDeletedRows } = await this.#transactions.write((db) =>
      db
        .deleteFrom('never_link')
        .where('mailbox', '=', keyOf(mailbox))
        .where('kind', '=', kind)
        .where('value', '=', storableText(value))
        .executeTakeFirst(),
    );
    return numDeletedRows > 0n;
  }

  async withdraw(place: MailPlace, key: string, at: number, by: string): Promise<void> {
    const row = { ...rowOf(place, key), at, by_whom: storableText(by) };
    await this.#transactions.write((db) =>
      db
        .insertInto('withdrawn_mail')
        .values(row)
        .onConflict((on) => on.doNothing())
        .execute(),
    );
  }

  async allowAgain(place: MailPlace, key: string): Promise<boolean> {
    const { erp, company, mail_key: named } = rowOf(place, key);
    const { numDeletedRows } = await this.#transactions.write((db) =>
      db
        .deleteFrom('withdrawn_mail')
        .where('erp', '=', erp)
        .where('company', '=', company)
        .where('mail_key', '=', named)
        .executeTakeFirst(),
    );
    return numDeletedRows > 0n;
  }

  async withdrawnOf(place: MailPlace, keys: readonly string[]): Promise<Set<string>> {
    const asked = new Map(keys.map((key) => [rowOf(place, key).mail_key, key]));
    const found = await this.#transactions.read((db) =>
      findWithdrawn(db, place, [...asked.keys()]),
    );
    return new Set(found.flatMap((key) => asked.get(key) ?? []));
  }
}

function keyOf(mailbox: string | null): string {
  return mailbox === null ? everybody : storableText(mailbox.trim().toLowerCase());
}

function rowOf({ erp, company }: MailPlace, key: string): MailPlace & { mail_key: string } {
  return { erp, company, mail_key: storableText(key, true) };
}
