import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { comparison } from '../database/comparison.ts';
import type { SqlErp } from '../records/SqlErp.ts';

/** The condition on rows of a table that hang on a mail. */
export function hangingOn(
  { catalogue }: SqlErp,
  said: { table: string; mail: string; company?: string | undefined },
  company: string,
  key: string,
): RawBuilder<boolean> {
  const table = catalogue.tables.get(said.table) ?? { columns: new Map() };
  const ofMail = comparison(table, said.mail, '=', key);
  if (said.company === undefined) return ofMail;
  return sql<boolean>`${ofMail} and ${comparison(table, said.company, '=', company)}`;
}
