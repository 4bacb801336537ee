import { mariadbReader } from './mariadbReader.ts';
import { mssqlReader } from './mssqlReader.ts';
import { postgresReader } from './postgresReader.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import type { SpoolReader } from './SpoolReader.ts';
import { sqliteReader } from './sqliteReader.ts';

/** How each dialect's spool is read. */
export const spoolReaders: Readonly<Record<SpoolDialect, SpoolReader>> = {
  sqlite: sqliteReader,
  postgres: postgresReader,
  mariadb: mariadbReader(),
  mssql: mssqlReader,
};
