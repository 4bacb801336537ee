import { sql } from 'kysely';
import { tableName } from '../database/tableName.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { toText } from '../values/toText.ts';

/** One kind in one company: the piece in which records are listed. */
export interface Section {
  name: string;
  kind: SqlKind;
  company: string;
}

/** Every kind in every company of the ERP. */
export async function readSections(erp: SqlErp, signal: AbortSignal): Promise<Section[]> {
  const { table, key } = erp.mapping.companies;
  const rows = await erp.database.run(
    sql`select ${sql.id(key)} as company from ${tableName(table)}
      where ${sql.id(key)} is not null order by 1 limit 10000`,
    signal,
  );
  const companies = rows.map((row) => toText(row.company, key));
  return [...erp.kinds].flatMap(([word, kind]) =>
    companies.map((company) => ({ name: `${word}/${company}`, kind, company })),
  );
}
