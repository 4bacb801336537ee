import type { Kysely } from 'kysely';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { readState } from './readState.ts';
import { scopeId } from './scopeId.ts';

/** Until when somebody has the scope; null where nobody has. @throws AppError `bad-answer` for a damaged scope. */
export async function readHeld(
  db: Kysely<Tables>,
  scope: Scope,
  now: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('sync_scope')
    .selectAll()
    .where('id', '=', scopeId(scope))
    .executeTakeFirst();
  if (row === undefined) return null;
  const { owner, until } = readState(row);
  return owner !== '' && until > now ? until : null;
}
