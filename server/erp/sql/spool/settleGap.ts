import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { NumberRange } from './NumberRange.ts';
import { numbersIn } from './numbersIn.ts';
import { selectNumbered } from './selectNumbered.ts';
import type { SpoolAt } from './SpoolReader.ts';

/**
 * What became of numbers that were missing: the rows that came after all, none where their transactions were rolled back; null
 * while one of them is under way.
 */
export async function settleGap(
  { database, tables, signal }: SpoolAt,
  gap: NumberRange,
): Promise<SqlRow[] | null> {
  const query = selectNumbered(tables, numbersIn([gap]), sql`for update nowait`);
  try {
    return await database.transaction((open) => open.run(query), signal);
  } catch (error) {
    // Lock not available, in PostgreSQL's words; see sqlState.ts.
    if (error instanceof AppError && error.details['code'] === '55P03') return null;
    throw error;
  }
}
