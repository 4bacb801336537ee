import type { Kysely } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Tables } from '../Tables.ts';

/**
 * Nothing is ever overwritten by a restore, and two stores are never mixed.
 *
 * @throws AppError `conflict`, reason `store-not-empty`; `not-configured`, reason `store-not-writable`.
 */
export async function requireEmpty(database: SqlDatabase, db: Kysely<Tables>): Promise<void> {
  const tables = await database.tableNames(db);
  if (tables.length > 0 || (database.applicationId() ?? 0) !== 0) {
    throw new AppError(
      'conflict',
      'There is something in this store already. Name a new file or an empty database as `store`, and restore into that.',
      { reason: 'store-not-empty' },
    );
  }
  if (!(await database.mayCreate(db))) {
    throw new AppError('not-configured', 'The store’s database user may not create tables.', {
      reason: 'store-not-writable',
    });
  }
}
