import { AppError } from '../../core/AppError.ts';

/** Two are not to be taken for one another. */
export function nameTaken(name: string): AppError {
  return new AppError('conflict', `There is one called “${name}” already.`, {
    reason: 'name-taken',
  });
}
