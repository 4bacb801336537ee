import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import { tableName } from '../database/tableName.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { findUser } from '../rights/findUser.ts';
import { readPermissions } from '../rights/readPermissions.ts';
import { readUsersByLogin } from '../rights/readUser.ts';
import { maySeeKind } from '../rights/visibleTo.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import { toText } from '../values/toText.ts';

/** Users that are looked at, until one may see every kind. */
const looked = 30;

/** A user of the ERP in whose name is read and written, and what that user may do. */
export interface Tester {
  user: { id: string; name: string };
  permissions: Permissions;
}

/**
 * The user with this login (or key); where none is named, the first who may see most of what is synced.
 * @throws AppError `not-found` where there is nobody of that name; `not-allowed` for a user who is locked or has no company, or where
 * nobody may work anywhere.
 */
export async function findTester(
  erp: SqlErp,
  parts: readonly SqlPart[],
  named: string | null,
  signal: AbortSignal,
): Promise<Tester> {
  if (named !== null) {
    const [found] = await readUsersByLogin(erp, named, signal);
    try {
      return await testerOf(erp, found?.id ?? named, signal);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'not-found') throw error;
      throw new AppError('not-found', `Nobody in the ERP has the login or key “${named}”.`, {
        reason: 'no-user',
      });
    }
  }
  const { table, key } = erp.mapping.users;
  const rows = await erp.database.run(
    sql`select ${sql.id(key)} as id from ${tableName(table)} where ${sql.id(key)} is not null
      order by ${sql.id(key)} limit ${sql.lit(looked)}`,
    signal,
  );
  let best: { tester: Tester; seen: number } | null = null;
  for (const row of rows) {
    const tester = await unlessRefused(() => testerOf(erp, toText(row['id'] ?? null, key), signal));
    if (tester === null) continue;
    const seen = parts.filter(({ kind }) => maySeeKind(kind, tester.permissions)).length;
    if (best === null || seen > best.seen) best = { tester, seen };
    if (seen === parts.length) break;
  }
  if (best) return best.tester;
  throw new AppError('not-allowed', 'Nobody in the ERP may work in any company.', {
    reason: 'no-user',
  });
}

async function testerOf(erp: SqlErp, id: string, signal: AbortSignal): Promise<Tester> {
  const { name, companies } = await findUser(erp, id, signal);
  const [company] = companies;
  const caller = { userId: id, company: company?.id ?? '' };
  return { user: { id, name }, permissions: await readPermissions(erp, caller, signal) };
}

/** Null for a user who is locked, gone or without a company: another may serve. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && ['not-allowed', 'not-found'].includes(error.kind)) return null;
    throw error;
  }
}
