import type { SqlLine } from './SqlLine.ts';
import type { SqlRow } from './SqlDatabase.ts';
import { transactionWords } from './transactionWords.ts';

/** What of a connection of `pg` is used. */
interface Connection {
  query(sql: string, parameters: unknown[]): Promise<{ rows: SqlRow[]; rowCount: number | null }>;
}

/** A connection of PostgreSQL as a line. @param cancel ends its statement in the server. */
export function postgresLine(connection: Connection, cancel: () => Promise<void>): SqlLine {
  return {
    words: transactionWords.postgres,
    async execute(sql, parameters) {
      const { rows, rowCount } = await connection.query(sql, [...parameters]);
      return { affected: rowCount ?? 0, rows, insertedKey: null };
    },
    cancel: () => cancel().catch(() => undefined),
  };
}
