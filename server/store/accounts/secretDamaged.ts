import { AppError } from '../../core/AppError.ts';

/** A secret is not what was stored. People can say it once more; nothing else is affected. */
export function secretDamaged(cause: unknown): AppError {
  return new AppError('bad-answer', 'The connection’s secret is damaged. Enter it again.', {
    reason: 'store-damaged',
    details: { code: 'connection: seal' },
    cause,
  });
}
