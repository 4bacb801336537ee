import { sql, type Kysely } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';

/** Those of these mails, by Message-ID without angle brackets, that have a link which stands in that ERP and company. */
export async function listLinkedMails(
  db: Kysely<Tables>,
  erp: string,
  company: string,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const asked = new Map(keys.map((key) => [storableText(`mid:${key}`, true), key]));
  const { rows } = await sql<{ identity: string }>`
    select i.identity from item i
    where i.erp = ${erp} and i.company = ${company} and i.kind = 'mail'
      and i.identity in (select t.value->>0 from ${jsonRows([...asked.keys()].map((id) => [id]))})
      and exists (select 1 from link l where l.item = i.id and l.unlinked_at is null)`.execute(db);
  return new Set(rows.flatMap(({ identity }) => asked.get(identity) ?? []));
}
