import pg from 'pg';
import { AppError } from '../../../core/AppError.ts';
import { sqlError } from './sqlError.ts';

/** SqlDatabase.listen of PostgreSQL. Without a statement time limit, since nothing is asked. */
export async function postgresListen(
  config: pg.ClientConfig,
  channel: string,
  onNotice: () => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const client = new pg.Client({ ...config, statement_timeout: 0 });
  const over = Promise.withResolvers<undefined>();
  const onAbort = () => over.resolve(undefined);
  signal.addEventListener('abort', onAbort, { once: true });
  client.on('notification', onNotice);
  client.on('error', (cause) => over.reject(sqlError(cause)));
  client.on('end', () => {
    over.reject(
      new AppError('unavailable', 'The ERP’s database hung up.', { reason: 'database-failed' }),
    );
  });
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    // What came before it listened was not heard.
    onNotice();
    await over.promise;
  } catch (error) {
    throw sqlError(error);
  } finally {
    signal.removeEventListener('abort', onAbort);
    over.promise.catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
