import { linesDatabase } from './linesDatabase.ts';
import { loadDriver } from './loadDriver.ts';
import { odbcLine, type OdbcConnection } from './odbcLine.ts';
import type { OdbcDatabase } from './OdbcDatabase.ts';
import type { SqlDialect } from './SqlDialect.ts';

/** What of the driver `odbc` is used. */
interface OdbcDriver {
  connect(options: {
    connectionString: string;
    connectionTimeout: number;
    loginTimeout: number;
  }): Promise<OdbcConnection>;
}

/** Seconds to wait for a connection. */
const connectLimit = 5;

/**
 * A database behind an ODBC driver, spoken to in the dialect it speaks. ODBC has no read-only sessions and its driver for Node
 * cannot end a statement: it has a time limit, where the database's driver knows one, and one that does not end costs its
 * connection.
 * @param connection an ODBC connection string, such as `DSN=ERP;UID=…;PWD=…`.
 * @param timeLimit milliseconds a statement may take.
 * @throws AppError `not-configured` where the driver `odbc` is not installed.
 */
export function openOdbc(
  connection: string,
  dialect: SqlDialect,
  connections: number,
  timeLimit: number,
): OdbcDatabase {
  const driver = loadDriver('odbc') as OdbcDriver;
  const connect = () =>
    driver.connect({
      connectionString: connection,
      connectionTimeout: connectLimit,
      loginTimeout: connectLimit,
    });
  const seconds = Math.max(1, Math.ceil(timeLimit / 1000));
  return {
    ...linesDatabase({
      dialect,
      marks: 'odbc',
      connections,
      open: async () => odbcLine(await connect(), dialect, seconds),
    }),
    async describe(ask) {
      const opened = await connect();
      try {
        return await ask(opened);
      } finally {
        await opened.close().catch(() => undefined);
      }
    },
  };
}
