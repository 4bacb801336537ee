import { AppError } from '../../../../core/AppError.ts';

/** Taken too long, or locked by another. */
const patience: readonly unknown[] = ['57014', '55P03'];

/**
 * Whether an error is about one table, and the others can be looked at: a broken view, a missing right, one that takes too long.
 * Not so where the database is away.
 */
export function isAboutTable(error: unknown): error is AppError {
  return (
    error instanceof AppError &&
    (error.kind !== 'unavailable' || patience.includes(error.details['code']))
  );
}
