import type { OdbcConnection } from './odbcLine.ts';
import type { SqlDatabase } from './SqlDatabase.ts';

/** A database behind an ODBC driver, which can describe itself through ODBC where its own SQL is unknown to us. */
export interface OdbcDatabase extends SqlDatabase {
  /** Lends a connection of its own to who asks ODBC's catalogue functions. @throws the driver's own errors. */
  describe<T>(ask: (connection: OdbcConnection) => Promise<T>): Promise<T>;
}
