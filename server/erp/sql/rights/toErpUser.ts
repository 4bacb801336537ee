import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { ErpUser } from '../../../ports/ErpConnector.ts';
import { comparison } from '../database/comparison.ts';
import { tableName } from '../database/tableName.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { cleanText } from '../values/cleanText.ts';
import { toText } from '../values/toText.ts';
import type { SqlUser } from './readUser.ts';
import { flagSet } from './flagSet.ts';

/**
 * A user with the companies they may work in, their default first.
 * @throws AppError `not-allowed` for a user who is locked (`user-locked`) or has no company (`no-company`).
 */
export async function toErpUser(erp: SqlErp, user: SqlUser, signal: AbortSignal): Promise<ErpUser> {
  if (user.locked) {
    throw new AppError('not-allowed', 'This user is locked in the ERP.', { reason: 'user-locked' });
  }
  const companies = await readCompanies(erp, user.id, signal);
  if (companies.length === 0) {
    throw new AppError('not-allowed', 'This user may not work in any company of the ERP.', {
      reason: 'no-company',
    });
  }
  return { id: user.id, name: user.name, companies };
}

async function readCompanies(erp: SqlErp, userId: string, signal: AbortSignal) {
  const { companies, users } = erp.mapping;
  const members = users.companies;
  const table = members && erp.catalogue.tables.get(members.table);
  const [key, name] = [sql.id('company', companies.key), sql.id('company', companies.name)];
  const from =
    members && table
      ? sql`(
          select ${sql.id(members.company)} as member,
            ${members.default ? sql`case when ${flagSet(members.default)} then 0 else 1 end` : sql`1`} as place
          from ${tableName(members.table)} where ${comparison(table, members.user, '=', userId)}
        ) as membership join ${tableName(companies.table)} as company on membership.member = ${key}`
      : sql`(select 1 as place) as everybody cross join ${tableName(companies.table)} as company`;
  const rows = await erp.database.run(
    sql`select ${key} as id, ${name} as name from ${from} order by place, 1 limit 1000`,
    signal,
  );
  return rows.map((row) => {
    const id = toText(row.id, companies.key);
    return { id, name: cleanText(toText(row.name, companies.name), false, 200) || id };
  });
}
