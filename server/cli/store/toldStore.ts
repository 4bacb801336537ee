import { AppError } from '../../core/AppError.ts';
import type { Console } from '../Command.ts';
import { refusals } from './backupTexts.ts';

/** Does something with a backup; why it was refused is told in the console's language. */
export async function toldStore<T>({ language }: Console, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const known = refusals[error.reason ?? ''];
    if (known === undefined) throw error;
    throw new AppError(error.kind, known[language], {
      ...(error.reason !== undefined && { reason: error.reason }),
      details: error.details,
      cause: error,
    });
  }
}
