import type { Kysely } from 'kysely';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';

/** The id that a link has now, by this or one it had before two items were joined. */
export async function currentLinkId(db: Kysely<Tables>, id: string): Promise<string> {
  const asked = storableText(id);
  const former = await db
    .selectFrom('link_former_id')
    .select('link')
    .where('id', '=', asked)
    .executeTakeFirst();
  return former?.link ?? asked;
}
