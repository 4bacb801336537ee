import type { PooledLine } from './PooledLine.ts';
import type { SqlRow, SqlValue } from './SqlDatabase.ts';
import { mssqlValue } from './mssqlValue.ts';
import { transactionWords } from './transactionWords.ts';

/** A column of an answer: how the driver tells its type. */
interface Column {
  type: unknown;
}

/** What the driver `mssql` answers. */
interface Answer {
  recordset?: (Record<string, unknown>[] & { columns?: Record<string, Column> }) | undefined;
  rowsAffected: readonly number[];
}

interface MssqlRequest {
  input(name: string, value: unknown): unknown;
  query(sql: string): Promise<Answer>;
  batch(sql: string): Promise<Answer>;
  cancel(): void;
}

/** What of a pool of the driver `mssql` is used; ours hold one connection each. */
export interface MssqlPool {
  readonly connected: boolean;
  connect(): Promise<unknown>;
  request(): MssqlRequest;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): void;
}

/** What of the driver `mssql` is used. */
export interface MssqlDriver {
  ConnectionPool: new (options: Readonly<Record<string, unknown>>) => MssqlPool;
}

/** A connection of SQL Server as a line. */
export function mssqlLine(pool: MssqlPool): PooledLine {
  let under: MssqlRequest | null = null;
  return {
    words: transactionWords.mssql,
    async execute(sql, parameters) {
      const request = pool.request();
      for (const [i, value] of parameters.entries()) request.input(String(i + 1), bindable(value));
      under = request;
      try {
        // A transaction may not begin or end within sp_executesql, nor may a trigger be made there.
        const answer = await (parameters.length === 0 ? request.batch(sql) : request.query(sql));
        const rows = (answer.recordset ?? []).map((row) =>
          plain(row, answer.recordset?.columns ?? {}),
        );
        const affected = answer.rowsAffected.at(-1) ?? rows.length;
        return { affected, rows, insertedKey: null };
      } finally {
        under = null;
      }
    },
    cancel: () => {
      under?.cancel();
      return Promise.resolve();
    },
    isOpen: () => pool.connected,
    close: () => pool.close().catch(() => undefined),
  };
}

function plain(row: Record<string, unknown>, columns: Record<string, Column>): SqlRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]): [string, SqlValue] => [
      name,
      mssqlValue(value, columns[name]?.type),
    ]),
  );
}

/** The driver takes Buffers for bytes, and no bigint. */
function bindable(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value;
}
