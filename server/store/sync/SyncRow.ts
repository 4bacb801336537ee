import type { SyncTable } from './SyncTable.ts';
import type { syncTables } from './syncTables.ts';

/** A row as it is handed to the tables: what it is found by, and its body. */
export interface SyncRow<T extends SyncTable> {
  /** Unique in the scope; made by keyText. */
  key: string;
  body: string;
  /** No empty text: that is how null travels. */
  columns: {
    readonly [C in keyof (typeof syncTables)[T]]: (typeof syncTables)[T][C] extends 'text'
      ? string | null
      : number | null;
  };
}
