import type { AppError } from '../../../core/AppError.ts';

/** Whether a picture will never be had or kept, however often it is tried: its contact comes without it then. */
export function isUnfit(error: AppError): boolean {
  return error.kind === 'invalid-input';
}
