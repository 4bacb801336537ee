import { AppError } from '../../core/AppError.ts';

/**
 * What the sync remembers of a scope is not what we wrote. Never taken for a first run (I4); the sentence says what helps,
 * since the stamps of both sides tell what belongs together (rebuildPairs).
 */
export function syncDamaged(code: string, cause?: unknown): AppError {
  return new AppError(
    'bad-answer',
    'What the sync remembers is damaged. Rebuild the pairs: that writes nothing to either side.',
    { reason: 'store-damaged', details: { code }, cause },
  );
}
