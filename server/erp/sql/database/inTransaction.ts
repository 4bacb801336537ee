import type { RawBuilder } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import { endedError } from './endedError.ts';
import type { SqlRow } from './SqlDatabase.ts';
import type { CompiledSql } from './sqlCompiler.ts';
import type { ShapedStatement } from './ShapedStatement.ts';
import type { SqlLine } from './SqlLine.ts';
import type { SqlTransaction, SqlWritten } from './SqlTransaction.ts';
import { isLost } from './isLost.ts';
import { patientUntil } from './patientUntil.ts';
import { refuseEnded } from './refuseEnded.ts';
import { sqlError } from './sqlError.ts';
import { writeError } from './writeError.ts';

/** Milliseconds that a commit may take before we say that we do not know. */
const commitLimit = 30_000;

/** What became of the connection: a `broken` one is thrown away; one that was never `begun` on did surely nothing. */
export interface LineState {
  broken: boolean;
  begun: boolean;
}

/**
 * Does the work in a transaction of a connection; see SqlDatabase.transaction for what it promises. `state` tells afterwards
 * whether the connection may be used again.
 */
export async function inTransaction<T>(
  line: SqlLine,
  compile: (query: RawBuilder<SqlRow> | ShapedStatement) => CompiledSql,
  work: (open: SqlTransaction) => Promise<T>,
  signal: AbortSignal,
  state: LineState,
): Promise<T> {
  const { words } = line;
  /** The failure of a statement that no attempt took back: it fails the transaction even where nobody throws it on. */
  const standing: { failure: Error | null } = { failure: null };
  const last: (() => Promise<unknown>)[] = [];
  let savepoints = 0;

  const execute = async (
    sql: string,
    parameters: readonly unknown[],
    said: (error: unknown) => Error,
  ): Promise<SqlWritten> => {
    refuseEnded(signal);
    try {
      return await patientUntil(line.execute(sql, parameters), signal, () => line.cancel());
    } catch (error) {
      if (isLost(error)) state.broken = true;
      // What the signal cancelled failed for its reason; the driver's is only that it was cancelled.
      const failure = hasEnded(signal) ? endedError(signal) : said(error);
      standing.failure = failure;
      throw failure;
    }
  };
  const command = (sql: string) => execute(sql, [], sqlError);

  const open: SqlTransaction = {
    async run(query) {
      const { sql, parameters } = compile(query);
      return (await execute(sql, parameters, sqlError)).rows;
    },
    write(statement) {
      const { sql, parameters } = compile(statement);
      return execute(sql, parameters, writeError);
    },
    async attempt(part) {
      const name = `erplink_${++savepoints}`;
      await command(words.savepoint(name));
      let result;
      try {
        result = await part();
        // What failed in the part and was not thrown on, failed all the same.
        if (standing.failure) throw standing.failure;
      } catch (error) {
        if (state.broken || hasEnded(signal)) throw error;
        await command(words.rollbackTo(name));
        standing.failure = null;
        throw error;
      }
      if (words.release) await command(words.release(name));
      return result;
    },
    beforeCommit(part) {
      last.push(part);
    },
  };

  await command(words.begin);
  state.begun = true;
  let result: T;
  try {
    result = await work(open);
    if (!standing.failure) for (const part of last) await part();
    if (standing.failure) throw standing.failure;
    refuseEnded(signal);
  } catch (error) {
    if (!state.broken) {
      // Without it the database ends the transaction with the connection.
      await line.execute(words.rollback, []).catch(() => {
        state.broken = true;
      });
    }
    throw error;
  }
  await commit(line, state);
  return result;
}

/** Once it is sent, whatever goes wrong leaves open whether it happened; only the database's own refusal is an answer. */
async function commit(line: SqlLine, state: LineState): Promise<void> {
  const limit = AbortSignal.timeout(commitLimit);
  const late = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(uncertain(endedError(limit))), { once: true });
  });
  try {
    await Promise.race([line.execute(line.words.commit, []), late]);
  } catch (error) {
    state.broken = true;
    if (error instanceof AppError || isLost(error)) throw uncertain(error);
    throw writeError(error);
  }
}

function uncertain(cause: unknown): AppError {
  if (cause instanceof AppError && cause.kind === 'uncertain') return cause;
  return new AppError(
    'uncertain',
    'The connection to the ERP’s database was lost while it was writing: it may have happened.',
    { reason: 'commit-lost', cause },
  );
}

/** Asked anew each time: it changes while a statement is waited for. */
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}
