import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Directory, DirectoryHit } from '../../ports/Directory.ts';
import type { DirectoryPage } from '../../ports/ErpConnector.ts';
import type { Transactions } from '../Transactions.ts';
import { applyPage } from './applyPage.ts';
import { findKeys } from './findKeys.ts';
import { retainRecords } from './retainRecords.ts';
import { searchRecords } from './searchRecords.ts';

/**
 * The directory on SQL: B-tree indexes that both databases have, and questions that look at a bounded number of
 * their rows whatever is asked.
 */
export class SqlDirectory implements Directory {
  readonly #transactions: Transactions;
  readonly #touched: (rows: number) => void;

  constructor(transactions: Transactions, onRowsTouched?: (rows: number) => void) {
    this.#transactions = transactions;
    this.#touched = onRowsTouched ?? (() => undefined);
  }

  async cursor(erp: string): Promise<string | null> {
    const row = await this.#transactions.read((db) =>
      db.selectFrom('directory_cursor').select('cursor').where('erp', '=', erp).executeTakeFirst(),
    );
    return row?.cursor ?? null;
  }

  async apply(erp: string, page: DirectoryPage): Promise<void> {
    await this.#transactions.write((db) => applyPage(db, erp, page));
  }

  async retain(erp: string, present: AsyncIterable<RecordRef[]>): Promise<number> {
    return await retainRecords(this.#transactions, erp, present);
  }

  async find(
    erp: string,
    company: string,
    type: 'address' | 'domain' | 'number',
    values: readonly string[],
    limit: number,
  ): Promise<DirectoryHit[]> {
    return await this.#transactions.read((db) =>
      findKeys(db, { erp, company }, { type, values, limit }, this.#touched),
    );
  }

  async search(
    erp: string,
    company: string,
    words: readonly string[],
    kinds: readonly string[],
    limit: number,
    offset: number,
  ): Promise<RecordRef[]> {
    return await this.#transactions.read((db) =>
      searchRecords(db, { erp, company }, { words, kinds, limit, offset }, this.#touched),
    );
  }
}
