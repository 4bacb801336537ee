import { linesDatabase } from './linesDatabase.ts';
import { loadDriver } from './loadDriver.ts';
import { mariadbLine, type MariadbConnection } from './mariadbLine.ts';
import { mariadbOptions } from './mariadbOptions.ts';
import type { SqlDatabase } from './SqlDatabase.ts';

/** What of the driver `mariadb` is used. */
interface MariadbDriver {
  createConnection(options: Readonly<Record<string, unknown>>): Promise<MariadbConnection>;
}

/**
 * A MariaDB or MySQL database. Sessions are set to read-only transactions, which only SqlDatabase.transaction lifts, to a
 * limit for a statement (MariaDB) and for waiting for a lock, and to the strict mode: an over-long text is refused, not cut.
 * An aborted statement is killed in the server.
 * @param url `mariadb://user:password@host:port/database`; see mariadbOptions.ts for what may follow it.
 * @param timeLimit milliseconds a statement may take.
 * @throws AppError `not-configured` where the driver is not installed or the address is none.
 */
export function openMariadb(url: string, connections: number, timeLimit: number): SqlDatabase {
  const driver = loadDriver('mariadb') as MariadbDriver;
  const options = mariadbOptions(url, timeLimit);
  const connect = () => driver.createConnection(options);
  return linesDatabase({
    dialect: 'mariadb',
    marks: 'own',
    connections,
    open: async () => mariadbLine(await connect(), connect),
  });
}
