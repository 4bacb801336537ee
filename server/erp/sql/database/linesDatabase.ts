import type { RawBuilder } from 'kysely';
import { defineEach } from './defineEach.ts';
import { defineTogether } from './defineTogether.ts';
import { endedError } from './endedError.ts';
import { inTransaction } from './inTransaction.ts';
import { isLost } from './isLost.ts';
import { linePool } from './linePool.ts';
import { patientUntil } from './patientUntil.ts';
import type { PooledLine } from './PooledLine.ts';
import type { SqlDatabase, SqlRow } from './SqlDatabase.ts';
import type { SqlDialect } from './SqlDialect.ts';
import { sqlCompiler } from './sqlCompiler.ts';
import { sqlError } from './sqlError.ts';

/** What a database made of lines is opened with. */
export interface LinesOptions {
  dialect: SqlDialect;
  /** How parameters stand in its SQL; see sqlCompiler. */
  marks: 'own' | 'odbc';
  /** Opens one connection; errors are the driver's own. */
  open: () => Promise<PooledLine>;
  /** How many connections at once. */
  connections: number;
}

/**
 * A database over a driver that opens single connections. One that was kept and has gone down meanwhile (the server was
 * restarted, a firewall forgot it) is replaced once where surely nothing happened on it: at a question, and at the begin of
 * a transaction.
 */
export function linesDatabase({ dialect, marks, open, connections }: LinesOptions): SqlDatabase {
  const compile = sqlCompiler(dialect, marks);
  const pool = linePool(open, connections);

  const take = async (signal: AbortSignal) => {
    const taking = pool.take(signal);
    const aborted = Promise.withResolvers<never>();
    const onAbort = () => {
      // A connection that comes too late goes to the next.
      taking.then(
        ({ line }) => pool.give(line, false),
        () => undefined,
      );
      aborted.reject(endedError(signal));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await Promise.race([taking, aborted.promise]);
    } catch (error) {
      throw sqlError(error);
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  };

  const ask = async (
    sql: string,
    parameters: readonly unknown[],
    signal: AbortSignal,
  ): Promise<SqlRow[]> => {
    const { line, fresh } = await take(signal);
    const asked = patientUntil(line.execute(sql, parameters), signal, () => line.cancel());
    asked.then(
      () => pool.give(line, false),
      (error: unknown) => pool.give(line, isLost(error)),
    );
    try {
      return (await unlessEnded(asked, signal)).rows;
    } catch (error) {
      if (signal.aborted) throw endedError(signal);
      if (isLost(error) && !fresh) return await ask(sql, parameters, signal);
      throw sqlError(error);
    }
  };

  const database: SqlDatabase = {
    dialect,
    async run(query: RawBuilder<SqlRow>, signal: AbortSignal) {
      if (signal.aborted) throw endedError(signal);
      const { sql, parameters } = compile(query);
      return await ask(sql, parameters, signal);
    },
    async transaction(work, signal) {
      for (;;) {
        const { line, fresh } = await take(signal);
        const state = { broken: false, begun: false };
        try {
          return await inTransaction(line, compile, work, signal, state);
        } catch (error) {
          if (!state.broken || state.begun || fresh || signal.aborted) throw error;
        } finally {
          pool.give(line, state.broken);
        }
      }
    },
    async define(statements, signal) {
      if (dialect !== 'mariadb') {
        await defineTogether(database, statements, signal);
        return;
      }
      const { line } = await take(signal);
      const state = { broken: false };
      try {
        await defineEach(line, statements.map(compile), state);
      } finally {
        pool.give(line, state.broken);
      }
    },
    close: () => pool.close(),
  };
  return database;
}

/** Waits no longer than the signal; what is under way ends by itself. */
async function unlessEnded<T>(under: Promise<T>, signal: AbortSignal): Promise<T> {
  const over = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    const onAbort = () => reject(endedError(signal));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true, signal: over.signal });
  });
  try {
    return await Promise.race([under, ended]);
  } finally {
    over.abort();
  }
}
