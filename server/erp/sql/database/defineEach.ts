import type { CompiledSql } from './sqlCompiler.ts';
import { isLost } from './isLost.ts';
import type { SqlLine } from './SqlLine.ts';
import { writeError } from './writeError.ts';

/**
 * SqlDatabase.define for MariaDB, whose definitions commit by themselves and end any transaction: the session, which is
 * read-only, is opened for them and closed again. A definition that began is waited for.
 */
export async function defineEach(
  line: SqlLine,
  statements: readonly CompiledSql[],
  state: { broken: boolean },
): Promise<void> {
  try {
    await line.execute('set session transaction read write', []);
    for (const { sql, parameters } of statements) await line.execute(sql, parameters);
  } catch (error) {
    if (isLost(error)) state.broken = true;
    throw writeError(error);
  } finally {
    await line.execute('set session transaction read only', []).catch(() => {
      state.broken = true;
    });
  }
}
