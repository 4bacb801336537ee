import { AppError } from '../../../../core/AppError.ts';

/** Whether an error says that this one write will never go well: the value, a rule of the ERP, or a number that is taken. */
export function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && (error.kind === 'invalid-input' || error.kind === 'conflict');
}
