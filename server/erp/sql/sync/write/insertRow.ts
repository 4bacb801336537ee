import { sql } from 'kysely';
import { AppError } from '../../../../core/AppError.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import type { SqlTransaction } from '../../database/SqlTransaction.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { toText } from '../../values/toText.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { AddedSet } from './addedSets.ts';
import { isPlain } from './isPlain.ts';

/** Inserts a row. @returns its key, as the database says it where the key is not among the columns. */
export async function insertRow(
  erp: SqlErp,
  part: SqlPart,
  sets: readonly AddedSet[],
  open: SqlTransaction,
): Promise<string> {
  const { table, key } = part.kind.mapping;
  const { dialect } = erp.database;
  const output =
    dialect === 'mssql' ? sql`output inserted.${sql.id(key)} as ${sql.id('made')}` : sql``;
  const isReturning = dialect === 'sqlite' || dialect === 'postgres' || dialect === 'mariadb';
  const returning = isReturning ? sql`returning ${sql.id(key)} as ${sql.id('made')}` : sql``;
  const insert = () => {
    const columns = sql.join(sets.map(([column]) => sql.id(column)));
    const values = sql.join(sets.map(([, value]) => value));
    return sql<SqlRow>`insert into ${tableName(table)} (${columns}) ${output} values (${values}) ${returning}`;
  };
  const plain = sets.filter(isPlain);
  const { rows, insertedKey } = await open.write(
    plain.length < sets.length
      ? insert()
      : {
          shape: `insert ${table} ${plain.map(([column]) => column).join(' ')}`,
          parameters: plain.map(([, value]) => value),
          build: insert,
        },
  );
  const given = sets.find(([column]) => column === key)?.[1];
  const made =
    toText(rows[0]?.['made'], key) || insertedKey || (typeof given === 'string' ? given : '');
  if (made !== '') return made;
  throw new AppError('not-configured', 'The ERP’s database does not tell the key of a new row.', {
    reason: 'no-key',
    details: { kind: part.id },
  });
}
