import { AppError } from '../../../core/AppError.ts';

/** The error for a collection or a reference that the mapping knows nothing of. */
export function unknownName(what: 'collection' | 'reference'): AppError {
  return new AppError('invalid-input', `The ERP’s mapping has no such ${what}.`, {
    reason: `unknown-${what}`,
  });
}
