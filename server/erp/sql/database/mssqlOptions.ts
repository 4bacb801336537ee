import { AppError } from '../../../core/AppError.ts';

/** Milliseconds to wait for a connection. */
const connectLimit = 5000;

/**
 * How the driver `mssql` is to behave: each of its pools is one connection, since transactions here are statements.
 * @param url `mssql://user:password@host:port/database`; `?instance=NAME` for a named instance, `?trust=yes` for a server
 * whose certificate nobody signed. TLS is always on.
 * @throws AppError `not-configured` for another address.
 */
export function mssqlOptions(url: string, timeLimit: number): Readonly<Record<string, unknown>> {
  const parsed = URL.parse(url);
  if (parsed === null || !/^(mssql|sqlserver):$/.test(parsed.protocol) || parsed.hostname === '') {
    throw new AppError(
      'not-configured',
      'The address of an SQL Server database is mssql://user@host:port/database.',
      { reason: 'database' },
    );
  }
  const instance = parsed.searchParams.get('instance');
  return {
    server: decodeURIComponent(parsed.hostname),
    ...(instance === null ? { port: Number(parsed.port || 1433) } : {}),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    connectionTimeout: connectLimit,
    requestTimeout: timeLimit,
    pool: { min: 1, max: 1 },
    options: {
      appName: 'erp-link',
      encrypt: true,
      trustServerCertificate: parsed.searchParams.get('trust') === 'yes',
      // The digits of a date as the server has them, whatever zone this machine is in.
      useUTC: true,
      abortTransactionOnError: false,
      ...(instance === null ? {} : { instanceName: instance }),
    },
  };
}
