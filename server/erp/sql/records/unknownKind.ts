import { AppError } from '../../../core/AppError.ts';

/** The error for a kind that the mapping does not have, or has no more. */
export function unknownKind(kind: string): AppError {
  return new AppError(
    'invalid-input',
    `This ERP has no records of the kind “${kind.slice(0, 40)}”.`,
    {
      reason: 'unknown-kind',
    },
  );
}
