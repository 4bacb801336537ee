import { AppError } from '../../../core/AppError.ts';

/** Milliseconds to wait for a connection. */
const connectLimit = 5000;

/**
 * How the driver `mariadb` is to behave.
 * @param url `mariadb://user:password@host:port/database`; `?ssl=verify` wants TLS with a certificate that is trusted,
 * `?ssl=trust` TLS with any, `?socket=/path` a Unix socket instead of host and port.
 * @throws AppError `not-configured` for another address.
 */
export function mariadbOptions(url: string, timeLimit: number): Readonly<Record<string, unknown>> {
  const parsed = URL.parse(url);
  const ssl = parsed?.searchParams.get('ssl') ?? null;
  if (
    parsed === null ||
    !/^(mariadb|mysql):$/.test(parsed.protocol) ||
    ![null, 'verify', 'trust'].includes(ssl)
  ) {
    throw new AppError(
      'not-configured',
      'The address of a MariaDB database is mariadb://user@host:port/database, with ?ssl=verify or ?ssl=trust for TLS.',
      { reason: 'database' },
    );
  }
  const socketPath = parsed.searchParams.get('socket');
  return {
    ...(socketPath === null
      ? { host: parsed.hostname, port: Number(parsed.port || 3306) }
      : { socketPath }),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ...(ssl === null ? {} : { ssl: { rejectUnauthorized: ssl === 'verify' } }),
    charset: 'utf8mb4',
    connectTimeout: connectLimit,
    // What a column holds comes as it is written: no Date, no double, no object.
    dateStrings: true,
    autoJsonMap: false,
    // Rows found by a WHERE count, also where an update changes nothing in them.
    foundRows: true,
    permitLocalInfile: false,
    // Errors end in a log, and values are people's.
    logParam: false,
    connectAttributes: { program_name: 'erp-link' },
    initSql: sessionSettings(timeLimit),
  };
}

/** MySQL skips what stands in MariaDB's comments. Adding to sql_mode keeps what the administrator chose. */
function sessionSettings(timeLimit: number): string[] {
  const seconds = Math.max(1, Math.ceil(timeLimit / 1000));
  return [
    `set session /*M! max_statement_time = ${timeLimit / 1000}, idle_write_transaction_timeout = 60, */` +
      ` innodb_lock_wait_timeout = ${seconds},` +
      ` sql_mode = concat(@@sql_mode, ',STRICT_TRANS_TABLES,PIPES_AS_CONCAT')`,
    'set session transaction read only',
  ];
}
