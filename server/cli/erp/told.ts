import { AppError } from '../../core/AppError.ts';
import { saidByErp } from '../../erp/sql/check/saidByErp.ts';
import type { Console, Texts } from '../Command.ts';

/**
 * Does something with the ERP; what fails is told in the console's language, with what the database said itself.
 * @param say the sentence of an error, where there is a better one.
 */
export async function told<T>(
  { language, signal }: Console,
  task: () => Promise<T>,
  say: (error: AppError) => Texts = saidByErp,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof AppError) || signal.aborted) throw error;
    // Its problems are told one by one by whoever knows them.
    if (error.reason === 'mapping') throw error;
    throw new AppError(error.kind, say(error)[language], { cause: error });
  }
}
