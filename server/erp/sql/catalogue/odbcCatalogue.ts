import { AppError } from '../../../core/AppError.ts';
import type { OdbcConnection } from '../database/odbcLine.ts';
import type { OdbcDatabase } from '../database/OdbcDatabase.ts';
import type { SqlDatabase, SqlRow } from '../database/SqlDatabase.ts';
import { refuseEnded } from '../database/refuseEnded.ts';
import { sqlError } from '../database/sqlError.ts';
import type { CatalogueReader } from './CatalogueReader.ts';
import { declaredType } from './declaredType.ts';
import { splitName } from './splitName.ts';

/**
 * A database of which we know no more than ODBC says (SQLTables, SQLColumns, SQLPrimaryKeys of the ODBC reference). It does
 * not say what our login may do: that is found when it is done. Counters are told by the name of their type.
 */
export const odbcCatalogue: CatalogueReader = {
  table: (database, name, signal) =>
    asked(database, signal, async (connection) => {
      const { schema, table } = splitName(name);
      // The name is a pattern to ODBC, in which _ stands for any letter.
      const tables = (await connection.tables(null, schema, table, null)).filter(
        (row) => row['TABLE_NAME'] === table,
      );
      const [found] = tables;
      if (!found) return null;
      const rows = (await connection.columns(null, schema, table, null)).filter(
        (row) => row['TABLE_NAME'] === table,
      );
      const keys = await connection.primaryKeys(null, schema, table).catch((): SqlRow[] => []);
      return {
        key: keys
          .toSorted((a, b) => Number(a['KEY_SEQ']) - Number(b['KEY_SEQ']))
          .map((row) => String(row['COLUMN_NAME'])),
        isView: /VIEW/i.test(String(found['TABLE_TYPE'])),
        columns: rows.map((row) => {
          const { type } = declaredType(String(row['TYPE_NAME']));
          const isText = /char|text|clob|string|note/.test(type);
          const size = Number(row['COLUMN_SIZE'] ?? 0);
          const isGiven = /identity|auto ?inc|serial|counter|rowversion/.test(type);
          const given = row['COLUMN_DEF'];
          return {
            name: String(row['COLUMN_NAME']),
            readable: true,
            type,
            length: isText && size > 0 ? size : null,
            // 0 is no nulls; 1 and 2 (unknown) may have them.
            nullable: Number(row['NULLABLE']) !== 0,
            isGiven,
            hasDefault: isGiven || (given !== null && given !== undefined && given !== 'NULL'),
            writable: true,
          };
        }),
      };
    }),
  names: (database, signal) =>
    asked(database, signal, async (connection) => {
      const rows = await connection.tables(null, null, null, null);
      return rows
        .filter(({ TABLE_TYPE }) => ['TABLE', 'VIEW'].includes(String(TABLE_TYPE)))
        .map(({ TABLE_NAME }) => String(TABLE_NAME))
        .toSorted();
    }),
};

async function asked<T>(
  database: SqlDatabase,
  signal: AbortSignal,
  ask: (connection: OdbcConnection) => Promise<T>,
): Promise<T> {
  refuseEnded(signal);
  if (!isOdbc(database)) {
    throw new AppError('not-configured', `No driver but ODBC speaks ${database.dialect}.`);
  }
  try {
    return await database.describe(ask);
  } catch (error) {
    throw sqlError(error);
  }
}

function isOdbc(database: SqlDatabase): database is OdbcDatabase {
  return 'describe' in database;
}
