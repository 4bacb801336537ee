import { sql } from 'kysely';
import { comparedColumn } from '../database/comparison.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { selectRecords } from '../records/selectRecords.ts';

const greatest = 'erplink greatest';

/** The greatest value of a section's change column, as the database writes it; null where there is none. */
export async function greatestChange(
  erp: SqlErp,
  kind: SqlKind,
  company: string,
  signal: AbortSignal,
): Promise<string | null> {
  const { changed } = kind.mapping;
  if (changed === undefined) return null;
  // Not max(): the last entry of an index answers this on every database.
  const select = selectRecords(kind, {
    company,
    columns: [],
    where: [sql`${sql.id(changed)} is not null`],
    extra: [sql`${sql.id(changed)} as ${sql.id(greatest)}`],
    orderBy: [sql`${comparedColumn(kind.table, changed)} desc`],
    limit: 1,
  });
  const [row] = await erp.database.run(select, signal);
  const value = row?.[greatest];
  return value === null || value === undefined ? null : String(value);
}
