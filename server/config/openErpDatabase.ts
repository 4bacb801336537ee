import type { z } from 'zod';
import { AppError } from '../core/AppError.ts';
import type { ErpDatabase } from './ErpDatabase.ts';
import type { erpDatabaseSettings } from './erpDatabaseSettings.ts';
import type { Secrets } from './Secrets.ts';

const protocols = {
  postgres: /^postgres(ql)?:$/,
  mariadb: /^(mariadb|mysql):$/,
  mssql: /^(mssql|sqlserver):$/,
} as const;

/** The settings with their password in the address. @throws AppError `not-configured`. */
export function openErpDatabase(
  database: z.infer<typeof erpDatabaseSettings>,
  at: (name: string) => string,
  secret: Secrets,
): ErpDatabase {
  if (database.type === 'sqlite') return { type: 'sqlite', file: at(database.file) };
  const { type, connections } = database;
  const password =
    database.password === null ? null : secret(database.password, 'erp.database.password');
  if (type === 'odbc') {
    const { connection, speaks } = database;
    // A closing brace ends a value in braces, twice it stands for itself (ODBC reference, SQLDriverConnect).
    const added = password === null ? '' : `;PWD={${password.replaceAll('}', '}}')}}`;
    return { type, speaks, connections, connection: `${connection.replace(/;\s*$/, '')}${added}` };
  }
  const url = URL.parse(database.url);
  if (url === null || !protocols[type].test(url.protocol)) {
    throw new AppError('not-configured', `erp.database.url: ${type}://user@host:port/database`);
  }
  if (password !== null) url.password = encodeURIComponent(password);
  return { type, connections, url: url.href };
}
