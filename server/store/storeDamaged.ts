import { AppError } from '../core/AppError.ts';

/** The database is not what we left there. Never taken for a first run: that would forget every link. */
export function storeDamaged(cause: unknown, code: string): AppError {
  return new AppError(
    'bad-answer',
    'The link table is damaged or not a database. Restore it from a backup.',
    { reason: 'store-damaged', details: { code }, cause },
  );
}
