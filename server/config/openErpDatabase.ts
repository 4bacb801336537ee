import type { z } from 'zod';
import { AppError } from '../core/AppError.ts';
import type { ErpDatabase } from './ErpDatabase.ts';
import type { erpDatabaseSettings } from './erpDatabaseSettings.ts';
import type { Secrets } from './Secrets.ts';

/** The settings with their password in the address. @throws AppError `not-configured`. */
export function openErpDatabase(
  database: z.infer<typeof erpDatabaseSettings>,
  at: (name: string) => string,
  secret: Secrets,
): ErpDatabase {
  if (database.type === 'sqlite') return { type: 'sqlite', file: at(database.file) };
  const { type, connections, password } = database;
  const url = URL.parse(database.url);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new AppError('not-configured', 'erp.database.url: postgres://user@host:port/database');
  }
  if (password !== null) {
    url.password = encodeURIComponent(secret(password, 'erp.database.password'));
  }
  return { type, connections, url: url.href };
}
