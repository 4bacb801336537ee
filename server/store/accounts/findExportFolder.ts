import type { Kysely } from 'kysely';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';
import { nameKey } from './nameKey.ts';

/** The mailbox's folder that was made for a folder of the ERP; null for none. */
export async function findExportFolder(
  db: Kysely<Tables>,
  account: string,
  name: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('export_folder')
    .select('folder')
    .where('account', '=', storableText(account))
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
  return row?.folder ?? null;
}
