import { sql } from 'kysely';
import type { ErpMail } from '../../../ports/ErpFiles.ts';
import { comparison } from '../database/comparison.ts';
import { tableName } from '../database/tableName.ts';
import { longSource } from '../mapping/sync/longSource.ts';
import { splitColumn } from '../mapping/sync/splitColumn.ts';
import { keyOf } from '../records/keyOf.ts';
import { recordKey } from '../records/selectRecords.ts';
import type { Runner } from '../sync/Runner.ts';
import type { SqlFiling } from './SqlFiling.ts';

/** The key of the mail with this Message-ID, the first that was put there; null for none, or where no column holds them. */
export async function findMail(
  { parts }: SqlFiling,
  area: ErpMail['area'],
  messageId: string,
  company: string,
  run: Runner,
): Promise<string | null> {
  const part = parts.get(area);
  const source = part?.said.fields['messageId'];
  const column = source === undefined ? undefined : longSource(source).column;
  if (part === undefined || column === undefined) return null;
  if (splitColumn(part.said, column).join !== null) return null;
  const { mapping, table } = part.kind;
  const rows = await run(sql`select ${sql.id(mapping.key)} as ${sql.id(recordKey)}
    from ${tableName(mapping.table)}
    where ${comparison(table, mapping.company, '=', company)} and ${comparison(table, column, '=', messageId)}
    order by ${sql.id(mapping.key)} limit 1`);
  const [row] = rows;
  return row === undefined ? null : keyOf(part.kind, row);
}
