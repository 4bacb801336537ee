import { sql } from 'kysely';
import { AppError } from '../../../../core/AppError.ts';
import { comparison } from '../../database/comparison.ts';
import type { SqlTransaction } from '../../database/SqlTransaction.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { toText } from '../../values/toText.ts';
import { keyAmong } from '../read/keyAmong.ts';
import type { SqlPart } from '../SqlPart.ts';

/**
 * Locks the rows of these keys until the transaction ends, so that what is read then is what is written over. Rows that
 * somebody else has locked are passed over: they must not keep the others waiting.
 * @returns the keys that are locked now; null where the database has no such locks (SQLite has one for the whole file, taken
 * when the transaction began) or the table cannot be locked (a view): then the conditions of each write alone decide.
 */
export async function lockRows(
  erp: SqlErp,
  part: SqlPart,
  company: string,
  keys: readonly string[],
  open: SqlTransaction,
): Promise<Set<string> | null> {
  const { dialect } = erp.database;
  const { table, mapping } = part.kind;
  const locks = dialect === 'postgres' || dialect === 'mariadb';
  if (!locks || table.isView === true) return null;
  try {
    const rows = await open.attempt(() =>
      open.run(
        sql`select ${sql.id(mapping.key)} as made from ${tableName(mapping.table)}
          where ${comparison(table, mapping.company, '=', company)}
            and ${keyAmong(table, mapping.key, keys)} for update skip locked`,
      ),
    );
    return new Set(rows.map((row) => toText(row['made'], mapping.key)));
  } catch (error) {
    if (error instanceof AppError && error.kind !== 'unavailable') return null;
    throw error;
  }
}
