import { sql } from 'kysely';
import { comparison } from '../database/comparison.ts';
import { tableName } from '../database/tableName.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import type { Runner } from '../sync/Runner.ts';
import { toText } from '../values/toText.ts';

/** The company of any one record of a kind, found without looking far; null where there is none. */
export async function companyOf({ table, mapping }: SqlKind, run: Runner): Promise<string | null> {
  const conditions = [
    sql`${sql.id(mapping.company)} is not null`,
    sql`${sql.id(mapping.key)} is not null`,
    ...Object.entries(mapping.where ?? {}).map(([column, values]) =>
      values === null
        ? sql`${sql.id(column)} is null`
        : sql`(${sql.join(
            [values].flat().map((value) => comparison(table, column, '=', constant(value))),
            sql` or `,
          )})`,
    ),
  ];
  const [row] = await run(
    sql`select ${sql.id(mapping.company)} as company from ${tableName(mapping.table)}
      where ${sql.join(conditions, sql` and `)} limit 1`,
  );
  const company = row?.['company'];
  return company === undefined || company === null ? null : toText(company, mapping.company);
}

/** As selectRecords has it: databases without booleans keep 1 and 0. */
function constant(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}
