import { AppError } from '../../../core/AppError.ts';

/** A place from which the spool cannot be read any more. @param why a stable word. */
export function expired(why: string): AppError {
  return new AppError(
    'cursor-expired',
    'The ERP’s list of changes does not reach back that far; everything is read again.',
    { reason: why },
  );
}
