import { z } from 'zod';
import { RecordRef } from '../../../shared/recordViews.ts';
import type { FiledMail, FilingOf, FilingStore, MailPlace } from '../../ports/FilingStore.ts';
import { jsonRows } from '../jsonRows.ts';
import { storableText } from '../storableText.ts';
import { storeDamaged } from '../storeDamaged.ts';
import type { Transactions } from '../Transactions.ts';
import { sql } from 'kysely';

/** What is kept of a filed mail, as JSON. */
const Body = z.object({
  by: z.string(),
  at: z.number(),
  area: z.enum(['incomingMail', 'sentMail']),
  ref: RecordRef,
  records: z.array(z.object({ ref: RecordRef, title: z.string() })),
  documents: z.number(),
});

/** The part of the store that knows which mails people filed by hand. */
export type FiledMails = Pick<
  FilingStore,
  | 'claimFiling'
  | 'keepFiling'
  | 'noteFiled'
  | 'releaseFiling'
  | 'forgetFiled'
  | 'filingOf'
  | 'filedOf'
>;

/** Mails that people file by hand, on SQL: a row a mail, which is claimed before anything is done with it. */
export class SqlFiledMails implements FiledMails {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  async claimFiling(
    place: MailPlace,
    key: string,
    claim: { claim: string; by: string; at: number; until: number },
  ): Promise<boolean> {
    const { by, at, until } = claim;
    const ours = { claim: claim.claim, claimed_until: until, by_whom: storableText(by), at };
    return await this.#transactions.write(async (db) => {
      const { numInsertedOrUpdatedRows: added = 0n } = await db
        .insertInto('filed_mail')
        .values({ ...rowOf(place, key), ...ours, body: null })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst();
      if (added > 0n) return true;
      const { numUpdatedRows } = await db
        .updateTable('filed_mail')
        .set(ours)
        .where((where) => where.and(rowOf(place, key)))
        // Also one of our own: a write that was tried again.
        .where((where) =>
          where.or([
            where('claimed_until', 'is', null),
            where('claimed_until', '<=', at),
            where('claim', '=', claim.claim),
          ]),
        )
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    });
  }

  async keepFiling(place: MailPlace, key: string, claim: string, until: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#transactions.write((db) =>
      db
        .updateTable('filed_mail')
        .set({ claimed_until: until })
        .where((where) => where.and({ ...rowOf(place, key), claim }))
        .where('claimed_until', 'is not', null)
        .executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  }

  async noteFiled(
    place: MailPlace,
    key: string,
    { claim, ...filed }: FiledMail & { claim: string; by: string; at: number },
  ): Promise<void> {
    const body = JSON.stringify(filed);
    await this.#transactions.write((db) =>
      db
        .updateTable('filed_mail')
        .set({ body, claimed_until: null })
        .where((where) => where.and({ ...rowOf(place, key), claim }))
        .execute(),
    );
  }

  async releaseFiling(place: MailPlace, key: string, claim: string): Promise<void> {
    await this.#transactions.write(async (db) => {
      await db
        .deleteFrom('filed_mail')
        .where((where) => where.and({ ...rowOf(place, key), claim }))
        .where('body', 'is', null)
        .execute();
      await db
        .updateTable('filed_mail')
        .set({ claimed_until: null })
        .where((where) => where.and({ ...rowOf(place, key), claim }))
        .execute();
    });
  }

  async forgetFiled(place: MailPlace, key: string, claim: string): Promise<void> {
    await this.#transactions.write((db) =>
      db
        .deleteFrom('filed_mail')
        .where((where) => where.and({ ...rowOf(place, key), claim }))
        .execute(),
    );
  }

  async filingOf(place: MailPlace, key: string, now: number): Promise<FilingOf | null> {
    const row = await this.#transactions.read((db) =>
      db
        .selectFrom('filed_mail')
        .selectAll()
        .where((where) => where.and(rowOf(place, key)))
        .executeTakeFirst(),
    );
    if (row === undefined) return null;
    const { by_whom: by, at, claimed_until: until, body } = row;
    if (until !== null && until > now) return { state: 'under-way', by, at };
    if (body === null) return null;
    try {
      return { state: 'filed', ...Body.parse(JSON.parse(body)) };
    } catch (error) {
      throw storeDamaged(error, 'filed_mail');
    }
  }

  async filedOf(
    { erp, company }: MailPlace,
    keys: readonly string[],
    now: number,
  ): Promise<Map<string, FilingOf['state']>> {
    if (keys.length === 0) return new Map();
    const asked = new Map(keys.map((key) => [storableText(key, true), key]));
    const rows = jsonRows([...asked.keys()].map((key) => [key]));
    const found = await this.#transactions.read((db) =>
      sql<{ mail_key: string; is_open: number }>`
        select f.mail_key, case when f.claimed_until > ${now} then 1 else 0 end as is_open
        from filed_mail f
        where f.erp = ${erp} and f.company = ${company}
          and (f.claimed_until > ${now} or f.body is not null)
          and f.mail_key in (select t.value->>0 from ${rows})`.execute(db),
    );
    return new Map(
      found.rows.flatMap(({ mail_key: named, is_open: isOpen }) => {
        const key = asked.get(named);
        const state = isOpen === 1 ? 'under-way' : 'filed';
        return key === undefined ? [] : [[key, state] as const];
      }),
    );
  }
}

function rowOf({ erp, company }: MailPlace, key: string) {
  return { erp, company, mail_key: storableText(key, true) };
}
