import { sql, type Kysely } from 'kysely';
import type { MailPlace } from '../../ports/FilingStore.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';

/** Those of the keys, as they are stored, that were withdrawn there. */
export async function findWithdrawn(
  db: Kysely<Tables>,
  { erp, company }: MailPlace,
  keys: readonly string[],
): Promise<string[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ mail_key: string }>`
    select w.mail_key from withdrawn_mail w
    where w.erp = ${erp} and w.company = ${company}
      and w.mail_key in (select t.value->>0 from ${jsonRows(keys.map((key) => [key]))})`.execute(
    db,
  );
  return rows.map(({ mail_key: key }) => key);
}
