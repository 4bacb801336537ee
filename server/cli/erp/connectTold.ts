import { AppError } from '../../core/AppError.ts';
import { connectErp } from '../../erp/sql/check/connectErp.ts';
import { connectProblem } from '../../erp/sql/check/connectProblem.ts';
import type { SqlDatabase } from '../../erp/sql/database/SqlDatabase.ts';
import type { Console } from '../Command.ts';

/** Connects before anything is asked: what is wrong with address and login is told in words of its own. @throws AppError. */
export async function connectTold(
  database: SqlDatabase,
  { signal, language }: Console,
): Promise<void> {
  try {
    await connectErp(database, signal);
  } catch (error) {
    if (!(error instanceof AppError) || signal.aborted) throw error;
    throw new AppError(error.kind, connectProblem(error)[language], { cause: error });
  }
}
