import type { keepStatements } from './keepStatements.ts';
import type { SqlLine } from './SqlLine.ts';
import { transactionWords } from './transactionWords.ts';

/**
 * SQLite's one writing connection as a line.
 * @param patiently runs an attempt again while the file is locked by somebody else.
 */
export function sqliteLine(
  prepared: ReturnType<typeof keepStatements>,
  patiently: <T>(attempt: () => T) => Promise<T>,
): SqlLine {
  return {
    words: transactionWords.sqlite,
    execute: (sql, parameters) =>
      patiently(() => {
        const statement = prepared(sql);
        const bound = parameters.map(bindable);
        if (!statement.reader) {
          const { changes, lastInsertRowid } = statement.run(...bound);
          const inserts = /^\s*(insert|replace)\b/i.test(sql) && changes > 0;
          return {
            affected: changes,
            rows: [],
            insertedKey: inserts ? String(lastInsertRowid) : null,
          };
        }
        const rows = statement.all(...bound);
        return { affected: rows.length, rows, insertedKey: null };
      }),
    // A running statement cannot be ended; it is over before anybody could ask.
    cancel: () => Promise.resolve(),
  };
}

/** SQLite has no booleans. */
function bindable(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
