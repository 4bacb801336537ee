import { AppError } from '../core/AppError.ts';

/** SQLite: the file or its folder may not be written. PostgreSQL 42501: the schema may not. */
const notWritable = /^(SQLITE_(READONLY|CANTOPEN|PERM)|42501)/;

/** While a store is opened, a database that may not be written is a matter of its settings. */
export function explainOpening(error: unknown, setting: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = error instanceof AppError ? error.details['code'] : 'code' in error && error.code;
  if (typeof code !== 'string' || !notWritable.test(code)) return error;
  return new AppError(
    'not-configured',
    `${setting}: this program may not write there. Please give its user the right to.`,
    { reason: 'store-not-writable', details: { code }, cause: error },
  );
}
