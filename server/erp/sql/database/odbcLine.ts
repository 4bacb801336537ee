import type { PooledLine } from './PooledLine.ts';
import type { SqlRow } from './SqlDatabase.ts';
import type { SqlDialect } from './SqlDialect.ts';
import { transactionWords } from './transactionWords.ts';

/** A column of an answer; `dataType` is ODBC's number of its type. */
interface OdbcColumn {
  name: string;
  dataType: number;
}

/** SQL_BINARY, SQL_VARBINARY, SQL_LONGVARBINARY. */
const binary: readonly number[] = [-2, -3, -4];

/** What of a connection of the driver `odbc` is used. */
export interface OdbcConnection {
  query(
    sql: string,
    parameters: unknown[],
    options?: { timeout: number },
  ): Promise<SqlRow[] & { count?: number; columns?: readonly OdbcColumn[] }>;
  tables(
    catalog: string | null,
    schema: string | null,
    table: string | null,
    type: string | null,
  ): Promise<SqlRow[]>;
  columns(
    catalog: string | null,
    schema: string | null,
    table: string | null,
    column: string | null,
  ): Promise<SqlRow[]>;
  primaryKeys(catalog: string | null, schema: string | null, table: string): Promise<SqlRow[]>;
  beginTransaction(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A connection of ODBC as a line.
 * @param timeLimit seconds a statement may take, where the database's driver knows a limit.
 */
export function odbcLine(
  connection: OdbcConnection,
  dialect: SqlDialect,
  timeLimit: number,
): PooledLine {
  const words = transactionWords[dialect];
  // Where we do not know how the database itself says it, ODBC does.
  const calls: Readonly<Record<string, () => Promise<void>>> =
    dialect === 'pervasive' || dialect === 'ansi'
      ? {
          [words.begin]: () => connection.beginTransaction(),
          [words.commit]: () => connection.commit(),
          [words.rollback]: () => connection.rollback(),
        }
      : {};
  let open = true;
  return {
    words,
    async execute(sql, parameters) {
      const call = calls[sql];
      if (call) {
        await call();
        return { affected: 0, rows: [], insertedKey: null };
      }
      const bound = parameters.map((value) => bindable(value, dialect));
      const result = await connection.query(sql, bound, { timeout: timeLimit });
      const hasRows = (result.columns ?? []).length > 0;
      const rows = hasRows ? withBytes([...result], result.columns ?? []) : [];
      return { affected: hasRows ? rows.length : (result.count ?? 0), rows, insertedKey: null };
    },
    // The driver for Node lends no handle of a statement under way.
    cancel: () => Promise.resolve(),
    isOpen: () => open,
    async close() {
      open = false;
      await connection.close().catch(() => undefined);
    },
  };
}

/** ODBC's bits are not every database's booleans; every one reads a digit. */
function bindable(value: unknown, dialect: SqlDialect): unknown {
  if (typeof value === 'boolean') return dialect === 'sqlite' ? Number(value) : value ? '1' : '0';
  return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value;
}

/** The driver hands bytes over as bare ArrayBuffers. */
function withBytes(rows: SqlRow[], columns: readonly OdbcColumn[]): SqlRow[] {
  const names = columns.filter(({ dataType }) => binary.includes(dataType)).map(({ name }) => name);
  for (const row of names.length === 0 ? [] : rows) {
    for (const name of names) {
      const value: unknown = row[name];
      if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
    }
  }
  return rows;
}
