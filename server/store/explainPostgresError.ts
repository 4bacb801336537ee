import { AppError } from '../core/AppError.ts';
import { storeDamaged } from './storeDamaged.ts';
import { storeFull } from './storeFull.ts';

/** Tables or columns that are not there (PostgreSQL manual, appendix A). */
const damaged = /^(42P01|42703|3F000|XX001|XX002)$/;

/** Connection, resources, operator intervention, read-only, system errors. */
const passing = /^(08|53|55|57|58|40)|^25006$/;

/** Node's words for a connection that failed, and pg's own errors, which have no code. */
const lost =
  /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)|terminated|timeout|not queryable|Cannot use a pool after/i;

/**
 * What an error of PostgreSQL or of the connection means to a caller. Anything else (wrong SQL, a broken rule of the
 * schema) is a defect and comes back as it is.
 */
export function explainPostgresError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (damaged.test(code)) return storeDamaged(error, code);
  if (!passing.test(code) && !lost.test(code) && !(code === '' && lost.test(error.message))) {
    return error;
  }
  if (code === '53100') return storeFull(error, code);
  return new AppError('unavailable', 'The link table cannot be used at the moment.', {
    reason: 'store-unavailable',
    details: { code },
    cause: error,
  });
}
