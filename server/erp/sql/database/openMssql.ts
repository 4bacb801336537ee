import { linesDatabase } from './linesDatabase.ts';
import { loadDriver } from './loadDriver.ts';
import { mssqlLine, type MssqlDriver } from './mssqlLine.ts';
import { mssqlOptions } from './mssqlOptions.ts';
import type { SqlDatabase } from './SqlDatabase.ts';

/**
 * A Microsoft SQL Server database. Not tried against a server here: what is tested is the SQL that is compiled for it, and this
 * file and its neighbours against a driver that only writes down what it is told.
 *
 * It has no read-only sessions: give the login no more rights than the mapping needs. Sessions wait for a lock no
 * longer than the time limit.
 * @param url `mssql://user:password@host:port/database`; see mssqlOptions.ts.
 * @param timeLimit milliseconds a statement may take.
 * @throws AppError `not-configured` where the driver is not installed or the address is none.
 */
export function openMssql(
  url: string,
  connections: number,
  timeLimit: number,
  driver = loadDriver('mssql') as MssqlDriver,
): SqlDatabase {
  const options = mssqlOptions(url, timeLimit);
  return linesDatabase({
    dialect: 'mssql',
    marks: 'own',
    connections,
    async open() {
      const pool = new driver.ConnectionPool(options);
      pool.on('error', () => undefined);
      await pool.connect();
      await pool
        .request()
        .batch(`set lock_timeout ${Math.ceil(timeLimit)}; set xact_abort off; set ansi_nulls on`);
      return mssqlLine(pool);
    },
  });
}
