import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../../../../core/AppError.ts';
import { comparison } from '../../database/comparison.ts';
import type { SqlTransaction } from '../../database/SqlTransaction.ts';
import { tableName } from '../../database/tableName.ts';
import type { KeyMapping } from '../../mapping/sync/KeyMapping.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { toText } from '../../values/toText.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { ValueFacts } from '../values/valueOf.ts';
import { nextNumber } from './nextNumber.ts';

/**
 * The key of a new record, made in its own transaction; null where the database gives it with the row.
 * @throws AppError `not-configured` where there is no such sequence or number range.
 */
export async function makeKey(
  erp: SqlErp,
  part: SqlPart,
  made: KeyMapping,
  facts: ValueFacts,
  open: SqlTransaction,
): Promise<string | null> {
  if (made === 'identity') return null;
  if (made === 'uuid') return randomUUID();
  if (made === 'highest') return await highest(part, facts.company, open);
  if ('numbers' in made) return await nextNumber(erp, made.numbers, facts, open);
  const call =
    'sequence' in made
      ? nextOf(erp.database.dialect, made.sequence)
      : sql`${tableName(made.procedure)}()`;
  const { rows } = await open.write(sql`select ${call} as ${sql.id('made')}`);
  const key = toText(rows[0]?.['made'], 'the new key');
  if (key !== '') return key;
  throw new AppError('not-configured', 'The ERP’s database made no key for the new record.', {
    reason: 'no-key',
    details: { kind: part.id },
  });
}

function nextOf(dialect: SqlErp['database']['dialect'], name: string) {
  if (dialect === 'postgres') return sql`nextval(${sql.lit(name)})`;
  if (dialect === 'mssql') return sql`next value for ${tableName(name)}`;
  return sql`nextval(${tableName(name)})`;
}

/** One more than the greatest of the company, whatever kinds are in the table. */
async function highest(
  { kind: { mapping, table } }: SqlPart,
  company: string,
  open: SqlTransaction,
): Promise<string> {
  const rows = await open.run(
    sql`select coalesce(max(cast(${sql.id(mapping.key)} as bigint)), 0) + 1 as made
      from ${tableName(mapping.table)} where ${comparison(table, mapping.company, '=', company)}`,
  );
  return toText(rows[0]?.['made'], mapping.key);
}
