import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../Tables.ts';
import { currentLinkId } from './currentLinkId.ts';

/** A link of this ERP and company, also one that was taken away. */
export async function findLinkRow(
  db: Kysely<Tables>,
  erp: string,
  company: string,
  id: string,
): Promise<Selectable<Tables['link']> | undefined> {
  return await db
    .selectFrom('link')
    .selectAll()
    .where('id', '=', await currentLinkId(db, id))
    .where('erp', '=', erp)
    .where('company', '=', company)
    .executeTakeFirst();
}
