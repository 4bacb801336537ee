import { AppError } from '../core/AppError.ts';
import { storeDamaged } from './storeDamaged.ts';
import { storeFull } from './storeFull.ts';

const damaged = /^SQLITE_(CORRUPT|NOTADB|FORMAT)/;
const passing = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|READONLY|CANTOPEN|NOMEM|PROTOCOL|PERM|AUTH)/;

/**
 * What an error of SQLite means to a caller: a damaged file, or one that cannot be used now. Anything
 * else (wrong SQL, a broken rule of the schema) is a defect and comes back as it is.
 */
export function explainSqliteError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  // The schema was this program's when the file was opened: a name that is not there was one that a bit turned.
  const isUnknown = code === 'SQLITE_ERROR' && /^no such (table|column): /.test(error.message);
  if (damaged.test(code) || isUnknown) return storeDamaged(error, code);
  const closed = error.message === 'The database connection is not open';
  if (!closed && !passing.test(code)) return error;
  if (code === 'SQLITE_FULL') return storeFull(error, code);
  return new AppError('unavailable', 'The link table cannot be used at the moment.', {
    reason: 'store-unavailable',
    details: { code },
    cause: error,
  });
}
