import { sql } from 'kysely';
import { AppError } from '../../../../core/AppError.ts';
import type { SqlTransaction } from '../../database/SqlTransaction.ts';
import { tableName } from '../../database/tableName.ts';
import type { KeyMapping } from '../../mapping/sync/KeyMapping.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { toText } from '../../values/toText.ts';
import { slotIn } from '../values/slotIn.ts';
import { type ValueFacts, valueOf } from '../values/valueOf.ts';

type NumberRange = Extract<KeyMapping, { numbers: unknown }>['numbers'];

/** Counts a number range up and takes its number; which row of it may depend on the company and the user. The row is locked with it until the record is there too. */
export async function nextNumber(
  erp: SqlErp,
  { table, column, where, holds }: NumberRange,
  facts: ValueFacts,
  open: SqlTransaction,
): Promise<string> {
  const id = sql.id(column);
  const anything = slotIn(erp.database.dialect, undefined, {
    alias: '',
    named: table,
    column,
    isOwn: true,
  });
  const conditions = Object.entries(where ?? {}).map(([name, value]) =>
    value === null
      ? sql`${sql.id(name)} is null`
      : sql`cast(${sql.id(name)} as text) = ${String(valueOf(value, anything, facts))}`,
  );
  const which = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  // A number that is kept as text is counted as a number.
  const isText = erp.catalogue.tables.get(table)?.columns.get(column)?.shape === 'text';
  const next = isText ? sql`cast(cast(${id} as bigint) + 1 as text)` : sql`${id} + 1`;
  const { affected } = await open.write(
    sql`update ${tableName(table)} set ${id} = ${next} ${which}`,
  );
  const rows = await open.run(sql`select ${id} as made from ${tableName(table)} ${which} limit 2`);
  const text = toText(rows[0]?.['made'], column).trim();
  if (affected !== 1 || rows.length !== 1 || !/^\d+$/.test(text)) {
    throw new AppError(
      'not-configured',
      `The number range ${table} has not exactly one row with a number.`,
      {
        reason: 'no-key',
        details: { table, column },
      },
    );
  }
  return holds === 'next' ? String(BigInt(text) - 1n) : text;
}
