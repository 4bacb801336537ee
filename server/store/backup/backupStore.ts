import { AppError } from '../../core/AppError.ts';
import type { StoreOptions } from '../StoreOptions.ts';
import type { BackupFacts } from './BackupFacts.ts';
import { backupPostgres } from './backupPostgres.ts';
import { backupSqlite } from './backupSqlite.ts';

/**
 * Writes all that the store holds into a file, while servers work on. The keys that secrets and journal are sealed with
 * are not in it, and nothing sealed is opened. The schema is left as it is: a backup comes before an update.
 *
 * @param url the store, as `openStore` takes it
 * @param file must not be there yet
 * @throws AppError `bad-answer` where the store is damaged, not ours or newer than this program: then there is no file;
 * `conflict`, `not-found`, `not-allowed`, `unavailable` where the file cannot be written; else as `openStore`.
 */
export async function backupStore(
  url: string,
  file: string,
  options: StoreOptions & { now: number; signal: AbortSignal },
): Promise<BackupFacts> {
  if (/^postgres(ql)?:\/\//.test(url)) return await backupPostgres(url, file, options);
  const store = /^sqlite:(?!:memory:)(.+)$/s.exec(url)?.[1];
  if (store !== undefined) return await backupSqlite(store, file, options.now, options.signal);
  const setting = options.setting ?? 'store';
  throw new AppError('not-configured', `${setting}: expected sqlite:PATH or postgres://…`, {
    reason: 'store-address',
  });
}
