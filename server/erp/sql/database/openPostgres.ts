import { setTimeout } from 'node:timers/promises';
import type { RawBuilder } from 'kysely';
import pg from 'pg';
import { AppError } from '../../../core/AppError.ts';
import type { SqlDatabase, SqlRow, SqlValue } from './SqlDatabase.ts';
import { defineTogether } from './defineTogether.ts';
import { endedError } from './endedError.ts';
import { inTransaction } from './inTransaction.ts';
import { isLost } from './isLost.ts';
import { postgresListen } from './postgresListen.ts';
import { postgresLine } from './postgresLine.ts';
import { sqlCompiler } from './sqlCompiler.ts';
import { sqlError } from './sqlError.ts';

/** Milliseconds to wait for a connection, and for a cancelled query to end. */
const connectLimit = 5000;

/** The backend's process id, which pg keeps but its types do not tell; `pg_cancel_backend` wants it. */
type Connection = pg.PoolClient & { processID?: number | null };

const boolType = 16;
const byteaType = 17;

/** Milliseconds after which the server ends a transaction of ours that does nothing: it may hold locks of the ERP's. */
const idleLimit = 60_000;

/**
 * A PostgreSQL database. Sessions are set to read-only transactions, which only SqlDatabase.transaction lifts, and to a
 * statement time limit, so that even a query we lose sight of ends. An aborted query is cancelled in the server.
 * @param timeLimit milliseconds a statement may take.
 */
export function openPostgres(url: string, connections: number, timeLimit: number): SqlDatabase {
  const compile = sqlCompiler('postgres');
  const config: pg.PoolConfig = {
    connectionString: readOnly(url),
    max: connections,
    keepAlive: true,
    application_name: 'erp-link',
    connectionTimeoutMillis: connectLimit,
    statement_timeout: timeLimit,
    idle_in_transaction_session_timeout: idleLimit,
    types: { getTypeParser: typeParser },
  };
  const pool = new pg.Pool(config);
  // A lost connection fails its own query and is replaced on next use; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  const database: SqlDatabase = {
    dialect: 'postgres',
    async run(query: RawBuilder<SqlRow>, signal: AbortSignal) {
      if (signal.aborted) throw endedError(signal);
      const { sql, parameters } = compile(query);
      const ended = abortion(signal);
      try {
        const connection = await connected(ended);
        const running = connection.query<SqlRow>(sql, [...parameters]);
        const state = { left: false, broken: false };
        running.catch((error: unknown) => {
          state.broken = isLost(error);
        });
        try {
          const { rows } = await ended.race(running, () => {
            state.left = true;
            void letGo(connection, running);
          });
          return rows;
        } finally {
          if (!state.left) connection.release(state.broken);
        }
      } catch (error) {
        throw sqlError(error);
      }
    },
    async transaction(work, signal) {
      if (signal.aborted) throw endedError(signal);
      const connection = await connected(abortion(signal)).catch((error: unknown) => {
        throw sqlError(error);
      });
      const line = postgresLine(connection, () => cancel(connection.processID));
      const state = { broken: false, begun: false };
      try {
        return await inTransaction(line, compile, work, signal, state);
      } finally {
        connection.release(state.broken);
      }
    },
    define: (statements, signal) => defineTogether(database, statements, signal),
    listen: (channel, onNotice, signal) => postgresListen(config, channel, onNotice, signal),
    close: () => pool.end(),
  };
  return database;

  async function connected(ended: ReturnType<typeof abortion>): Promise<Connection> {
    const connecting = pool.connect();
    return await ended.race(connecting, () => {
      void connecting.then((late) => late.release()).catch(() => undefined);
    });
  }

  /** Ends an abandoned query in the server; a connection that does not come free is thrown away. */
  async function letGo(connection: Connection, running: Promise<unknown>): Promise<void> {
    const settled = running.then(
      () => true,
      () => true,
    );
    const cancelled = cancel(connection.processID).catch(() => undefined);
    const free = await Promise.race([settled, setTimeout(connectLimit, false, { ref: false })]);
    // Only after the cancel request is through may the connection run another query.
    await cancelled;
    connection.release(!free);
  }

  /** On a connection of its own: those of the pool may all be busy with what should end. */
  async function cancel(processId: number | null | undefined): Promise<void> {
    if (typeof processId !== 'number') return;
    const control = new pg.Client(config);
    control.on('error', () => undefined);
    try {
      await control.connect();
      await control.query('select pg_cancel_backend($1)', [processId]);
    } finally {
      await control.end();
    }
  }
}

/** Dates, times and decimals stay the text that PostgreSQL wrote: nothing is lost in a double or a Date. */
function typeParser(type: number): (text: string) => SqlValue {
  if (type === boolType) return (text) => text === 't';
  if (type === byteaType) return (text) => Buffer.from(text.slice(2), 'hex');
  return (text) => text;
}

/** Lets promises lose against a signal; `onEnd` takes care of the loser. */
function abortion(signal: AbortSignal) {
  const error = new Promise<AppError>((resolve) => {
    signal.addEventListener('abort', () => resolve(endedError(signal)), { once: true });
  });
  return {
    async race<T>(promise: Promise<T>, onEnd: () => void): Promise<T> {
      const first = await Promise.race([promise.then((value) => ({ value })), error]);
      if (!(first instanceof AppError)) return first.value;
      onEnd();
      throw first;
    },
  };
}

/** The address with what makes its sessions read-only: said there, since what an address says goes before all else. */
function readOnly(url: string): string {
  const address = new URL(url);
  const said = address.searchParams.get('options') ?? '';
  address.searchParams.set('options', `${said} -c default_transaction_read_only=on`.trim());
  return address.href;
}
