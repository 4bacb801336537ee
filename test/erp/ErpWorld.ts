import type { DemoRow } from '../../server/sandbox/erp/DemoData.ts';
import type { ErpConnector } from '../../server/ports/ErpConnector.ts';

/**
 * A running ERP that holds the demo ERP's content of {@link worldDay}, with the rows of contractRows.ts, and hands to
 * change it as its own users would.
 */
export interface ErpWorld {
  erp: ErpConnector;
  insert: (table: string, row: DemoRow) => Promise<void>;
  /** Changes the rows with these values. */
  update: (table: string, where: DemoRow, values: DemoRow) => Promise<void>;
  remove: (table: string, where: DemoRow) => Promise<void>;
  /** What a SELECT of the test's own says; bytes as Uint8Array. */
  rows: (sql: string) => Promise<Record<string, unknown>[]>;
  /** How many rows a table has. */
  count: (table: string) => Promise<number>;
  close: () => Promise<void>;
}

/** What “today” is in tests of the ERP. */
export const worldDay = '2026-11-21';
