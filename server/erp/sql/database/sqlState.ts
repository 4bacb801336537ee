/** MariaDB's and MySQL's error numbers whose own SQLSTATE says too little (mariadb.com/kb/en/mariadb-error-codes). */
const mariadbStates: Readonly<Record<number, string>> = {
  1020: '40001',
  1021: '53100',
  1040: '53300',
  1048: '23502',
  1062: '23505',
  1114: '53100',
  1203: '53300',
  1205: '55P03',
  1213: '40001',
  1290: '25006',
  1292: '22007',
  1317: '57014',
  1364: '23502',
  1366: '22007',
  1451: '23503',
  1452: '23503',
  1644: 'P0001',
  1792: '25006',
  1836: '25006',
  1969: '57014',
  3024: '57014',
  3572: '55P03',
  3819: '23514',
  4025: '23514',
};

/** SQL Server's error numbers (learn.microsoft.com, "Database engine events and errors"). */
const mssqlStates: Readonly<Record<number, string>> = {
  207: '42703',
  208: '42P01',
  229: '42501',
  230: '42501',
  241: '22007',
  242: '22007',
  245: '22P02',
  515: '23502',
  547: '23503',
  1205: '40001',
  1222: '55P03',
  2601: '23505',
  2627: '23505',
  2628: '22001',
  3960: '40001',
  4060: '3D000',
  8114: '22P02',
  8115: '22003',
  8152: '22001',
  18456: '28P01',
};

/** What the driver `mssql` calls what no server said. */
const mssqlWords: Readonly<Record<string, string>> = {
  ELOGIN: '28P01',
  ETIMEOUT: '57014',
  ECANCEL: '57014',
  ESOCKET: '08006',
  ECONNCLOSED: '08006',
  ENOTOPEN: '08006',
};

/** SQLite's primary result codes, as its ODBC driver tells them: numbers beside an SQLSTATE that says nothing. */
const sqliteStates: Readonly<Record<number, string>> = {
  1: '42000',
  5: '55P03',
  6: '55P03',
  8: '25006',
  10: '58030',
  13: '53100',
  14: '08001',
  17: '42000',
  19: '23000',
};

/**
 * A driver's error as an SQLSTATE, in the dialect of PostgreSQL's manual (appendix A), or as SQLite's own result code
 * (`SQLITE_…`), or as Node's (`E…`); null where the driver says none.
 */
export function sqlState(error: unknown): string | null {
  // Node tries every address of a host name and tells what became of each.
  if (error instanceof AggregateError) return sqlState(error.errors[0]);
  if (typeof error !== 'object' || error === null) return null;
  const facts = error as Readonly<Record<string, unknown>>;
  const { code, errno, sqlState: state, number, odbcErrors } = facts;
  if (Array.isArray(odbcErrors)) return odbcState(odbcErrors);
  if (typeof state === 'string' && typeof errno === 'number') {
    // A socket's own word, which the driver hands on under a state that says nothing.
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return code;
    return mariadbStates[Math.abs(errno)] ?? state;
  }
  if (typeof number === 'number' && typeof code === 'string') {
    // From 50000 on they are what triggers and procedures raise.
    return mssqlStates[number] ?? (number >= 50_000 ? 'P0001' : (mssqlWords[code] ?? 'XX000'));
  }
  if (typeof code !== 'string') return null;
  return mssqlWords[code] ?? code;
}

/** node-odbc hands over what the driver said: SQLSTATE, the database's own number, words. */
function odbcState(said: readonly unknown[]): string | null {
  const [first] = said as readonly { state?: unknown; code?: unknown; message?: unknown }[];
  if (typeof first?.state !== 'string') return null;
  const { state, code, message } = first;
  const words = typeof message === 'string' ? message : '';
  if (/^HYT0/.test(state)) return '57014';
  // No such data source or driver: the driver manager's own states.
  if (/^IM/.test(state)) return '3D000';
  if (typeof code !== 'number') return state;
  if (words.includes('[SQLite]')) return sqliteWords(words) ?? sqliteStates[code] ?? state;
  if (/MariaDB|MySQL/i.test(words)) return mariadbStates[code] ?? state;
  if (/SQL Server/i.test(words)) return mssqlStates[code] ?? state;
  return state;
}

function sqliteWords(words: string): string | null {
  if (/UNIQUE constraint/i.test(words)) return '23505';
  return /NOT NULL constraint/i.test(words) ? '23502' : null;
}
