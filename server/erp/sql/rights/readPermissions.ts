import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { ErpCaller } from '../../../ports/ErpConnector.ts';
import { comparison } from '../database/comparison.ts';
import { tableName } from '../database/tableName.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { toText } from '../values/toText.ts';
import type { Permissions } from './Permissions.ts';
import { readUser } from './readUser.ts';

/**
 * What the caller may see, read anew for every question: a right that was taken away ends at once.
 * @throws AppError `not-allowed` for a user who is locked (reason `user-locked`) or no longer there (`user-gone`).
 */
export async function readPermissions(
  erp: SqlErp,
  caller: ErpCaller,
  signal: AbortSignal,
): Promise<Permissions> {
  const [user, inCompany, rights] = await Promise.all([
    readUser(erp, caller.userId, signal),
    isInCompany(erp, caller, signal),
    readRights(erp, caller, signal),
  ]);
  if (!user) {
    throw new AppError('not-allowed', 'This user is no longer in the ERP.', {
      reason: 'user-gone',
    });
  }
  if (user.locked) {
    throw new AppError('not-allowed', 'This user is locked in the ERP.', { reason: 'user-locked' });
  }
  return { ...caller, inCompany, rights };
}

async function isInCompany(erp: SqlErp, caller: ErpCaller, signal: AbortSignal) {
  const { companies, users } = erp.mapping;
  const members = users.companies;
  const table = erp.catalogue.tables.get(members?.table ?? companies.table);
  if (!table) return false;
  const conditions = members
    ? [
        comparison(table, members.user, '=', caller.userId),
        comparison(table, members.company, '=', caller.company),
      ]
    : [comparison(table, companies.key, '=', caller.company)];
  const column = members?.company ?? companies.key;
  const rows = await erp.database.run(
    sql`select ${sql.id(column)} as company from ${tableName(members?.table ?? companies.table)}
      where ${sql.join(conditions, sql` and `)} limit 10`,
    signal,
  );
  // '01' equals 1 in a numeric column, but it is no company of ours: records would get two names.
  return rows.some((row) => toText(row.company, column) === caller.company);
}

async function readRights(erp: SqlErp, caller: ErpCaller, signal: AbortSignal) {
  const rights = erp.mapping.users.rights;
  const table = rights && erp.catalogue.tables.get(rights.table);
  if (!rights || !table) return new Set<string>();
  const conditions = [
    comparison(table, rights.user, '=', caller.userId),
    ...(rights.company === undefined
      ? []
      : [comparison(table, rights.company, '=', caller.company)]),
  ];
  const rows = await erp.database.run(
    sql`select ${sql.id(rights.right)} as word from ${tableName(rights.table)}
      where ${sql.join(conditions, sql` and `)} limit 10000`,
    signal,
  );
  return new Set(rows.map((row) => toText(row.word, rights.right)));
}
