import { AppError } from '../../../core/AppError.ts';

/** What Exchange cannot hold: nothing may be written of the record then. */
export function refusal(
  sentence: string,
  reason: string,
  details: Record<string, unknown> = {},
): AppError {
  return new AppError('invalid-input', sentence, { reason, details });
}
