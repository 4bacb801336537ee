import type { Transaction } from 'kysely';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';
import { nameKey } from './nameKey.ts';

/** A folder of the ERP, and the mailbox's folder for it. */
export interface ExportFolder {
  account: string;
  name: string;
  folder: string;
}

/** Remembers it in the place of what was known. For an account that is gone meanwhile there is nothing to remember. */
export async function saveExportFolder(
  db: Transaction<Tables>,
  { account, name, folder }: ExportFolder,
): Promise<void> {
  const id = storableText(account);
  const known = await db
    .selectFrom('synced_account')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (known === undefined) return;
  await db
    .insertInto('export_folder')
    .values({ account: id, name_key: nameKey(name), folder: storableText(folder) })
    .onConflict((on) =>
      on.columns(['account', 'name_key']).doUpdateSet({ folder: storableText(folder) }),
    )
    .execute();
}
