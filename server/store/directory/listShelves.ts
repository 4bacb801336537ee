import type { Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import type { Shelf } from './Shelf.ts';

/** An ERP's shelves, there are a handful; of one company where it is given. */
export async function listShelves(
  db: Kysely<Tables>,
  erp: string,
  company?: string,
): Promise<Shelf[]> {
  return await db
    .selectFrom('directory_scope')
    .innerJoin('directory_shelf', 'directory_shelf.scope', 'directory_scope.id')
    .select([
      'directory_shelf.id',
      'directory_shelf.scope',
      'directory_scope.company',
      'directory_shelf.kind',
    ])
    .where('directory_scope.erp', '=', erp)
    .$if(company !== undefined, (query) =>
      query.where('directory_scope.company', '=', company ?? ''),
    )
    .orderBy('directory_shelf.id')
    .execute();
}
