import type { PooledLine } from './PooledLine.ts';
import type { SqlRow } from './SqlDatabase.ts';
import { transactionWords } from './transactionWords.ts';

/** What of a connection of the driver `mariadb` is used. */
export interface MariadbConnection {
  readonly threadId: number | null;
  query(sql: string): Promise<unknown>;
  execute(sql: string, parameters: unknown[]): Promise<unknown>;
  isValid(): boolean;
  end(): Promise<void>;
  destroy(): void;
  on(event: 'error', listener: (error: Error) => void): void;
}

/** What the server says of a statement without rows. */
interface Outcome {
  affectedRows: number;
  insertId: bigint | number;
}

/** A connection of MariaDB as a line. @param connect opens another, to kill a statement of this one with. */
export function mariadbLine(
  connection: MariadbConnection,
  connect: () => Promise<MariadbConnection>,
): PooledLine {
  // Without a listener a lost connection would end the process; its statement fails by itself.
  connection.on('error', () => undefined);
  return {
    words: transactionWords.mariadb,
    async execute(sql, parameters) {
      // Definitions cannot be prepared.
      const answer =
        parameters.length === 0
          ? await connection.query(sql)
          : await connection.execute(sql, parameters.map(bindable));
      if (Array.isArray(answer)) {
        const rows = [...(answer as SqlRow[])];
        return { affected: rows.length, rows, insertedKey: null };
      }
      const { affectedRows, insertId } = answer as Outcome;
      const key = BigInt(insertId);
      return { affected: affectedRows, rows: [], insertedKey: key > 0n ? String(key) : null };
    },
    async cancel() {
      const { threadId } = connection;
      if (threadId === null) return;
      try {
        const control = await connect();
        await control.query(`kill query ${threadId}`).catch(() => undefined);
        await control.end();
      } catch {
        // The statement's own time limit ends it.
      }
    },
    isOpen: () => connection.isValid(),
    async close() {
      await connection.end().catch(() => connection.destroy());
    },
  };
}

/** The driver takes Buffers for bytes. */
function bindable(value: unknown): unknown {
  return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value;
}
