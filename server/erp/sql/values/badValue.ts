import { AppError } from '../../../core/AppError.ts';

/** The error for a value that cannot be what the mapping says it is. The value itself may be private and is not told. */
export function badValue(column: string, expected: string): AppError {
  return new AppError('bad-answer', `The ERP holds a value in ${column} that is not ${expected}.`, {
    reason: 'bad-value',
    details: { column, expected },
  });
}
