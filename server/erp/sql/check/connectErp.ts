import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';

/**
 * Connects, and asks for nothing but an answer.
 * @throws AppError as SqlDatabase.run; `unavailable` too where something else answers there, which a driver says in words of its own.
 */
export async function connectErp(database: SqlDatabase, signal: AbortSignal): Promise<void> {
  // A SQLite file is looked into only by a question about what is in it.
  const from = database.dialect === 'sqlite' ? sql`from sqlite_schema limit 1` : sql``;
  try {
    await database.run(sql`select 1 as answer ${from}`, signal);
  } catch (cause) {
    if (cause instanceof AppError || signal.aborted) throw cause;
    throw new AppError(
      'unavailable',
      'What answers there is not the database that the address names.',
      {
        reason: 'database-failed',
        cause,
      },
    );
  }
}
