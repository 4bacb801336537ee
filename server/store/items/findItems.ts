import type { Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import type { FoundItems } from './FoundItems.ts';
import type { ItemKeys } from './ItemKeys.ts';

/** Follows each of an item's keys, within its ERP, company and kind: another company's mark is no mark. */
export async function findItems(db: Kysely<Tables>, keys: ItemKeys): Promise<FoundItems> {
  const { erp, company, kind, account, identity, mark, alias } = keys;
  const items = db
    .selectFrom('item')
    .select(['item.id', 'item.identity'])
    .where('item.erp', '=', erp)
    .where('item.company', '=', company)
    .where('item.kind', '=', kind);
  const byIdentity = identity && (await items.where('identity', '=', identity).executeTakeFirst());
  const byMark =
    mark &&
    (await items
      .innerJoin('item_mark', 'item_mark.item', 'item.id')
      .where('item_mark.mark', '=', mark)
      .executeTakeFirst());
  const byAlias =
    alias &&
    (await items
      .innerJoin('item_alias', 'item_alias.item', 'item.id')
      .where('item_alias.account', '=', account)
      .where('item_alias.erp', '=', erp)
      .where('item_alias.company', '=', company)
      .where('item_alias.alias', '=', alias)
      .executeTakeFirst());
  return { byIdentity: byIdentity || null, byMark: byMark || null, byAlias: byAlias || null };
}
