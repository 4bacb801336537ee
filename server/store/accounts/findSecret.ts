import type { Kysely } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { Seal } from '../Seal.ts';
import type { Tables } from '../Tables.ts';
import { connectionUnknown } from './connectionUnknown.ts';
import { secretPlace } from './secretPlace.ts';

/** @throws AppError `not-found`, reason `connection-unknown` or `secret-missing`; `not-configured` without the key. */
export async function findSecret(db: Kysely<Tables>, seal: Seal, id: string): Promise<string> {
  const row = await db
    .selectFrom('connection')
    .select('secret')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw connectionUnknown();
  if (row.secret === null) {
    throw new AppError('not-found', 'This connection has no password yet. Enter it.', {
      reason: 'secret-missing',
    });
  }
  return seal.open(row.secret, ...secretPlace(id));
}
