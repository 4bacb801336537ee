import { AppError } from '../../../../core/AppError.ts';
import type { Written } from '../../../../ports/RecordStore.ts';

/** A write that will not happen this way, ever. */
export function refusal(sentence: string, reason: string): Extract<Written, { state: 'refused' }> {
  return { state: 'refused', error: new AppError('not-allowed', sentence, { reason }) };
}
