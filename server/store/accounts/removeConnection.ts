import type { Transaction } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { Tables } from '../Tables.ts';

/** With its secret; one that is gone already is harmless. @throws AppError `conflict`, reason `in-use`. */
export async function removeConnection(db: Transaction<Tables>, id: string): Promise<void> {
  const { count } = await db
    .selectFrom('synced_account')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('connection', '=', id)
    .executeTakeFirstOrThrow();
  if (count > 0) {
    throw new AppError('conflict', `This connection is used by ${count} account(s).`, {
      reason: 'in-use',
    });
  }
  await db.deleteFrom('connection').where('id', '=', id).execute();
}
