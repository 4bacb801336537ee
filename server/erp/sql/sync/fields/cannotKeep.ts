import { AppError } from '../../../../core/AppError.ts';

/** The error for a value that the ERP has no room for: it will never go well, and the sentence says why. */
export function cannotKeep(field: string, why: string, reason = 'not-kept'): AppError {
  return new AppError('invalid-input', `The ERP cannot keep ${field}: ${why}.`, {
    reason,
    details: { field },
  });
}
