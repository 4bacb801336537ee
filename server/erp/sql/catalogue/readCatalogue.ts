import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Catalogue, CatalogueTable } from './Catalogue.ts';
import type { CatalogueReader } from './CatalogueReader.ts';
import { mariadbCatalogue } from './mariadbCatalogue.ts';
import { mssqlCatalogue } from './mssqlCatalogue.ts';
import { odbcCatalogue } from './odbcCatalogue.ts';
import { postgresCatalogue } from './postgresCatalogue.ts';
import { shapeOf } from './shapeOf.ts';
import { sqliteCatalogue } from './sqliteCatalogue.ts';

const readers: Readonly<Record<SqlDialect, CatalogueReader>> = {
  sqlite: sqliteCatalogue,
  postgres: postgresCatalogue,
  mariadb: mariadbCatalogue,
  mssql: mssqlCatalogue,
  pervasive: odbcCatalogue,
  ansi: odbcCatalogue,
};

/** Asks the database what it says of these tables and views. @throws AppError as {@link SqlDatabase.run}. */
export async function readCatalogue(
  database: SqlDatabase,
  tables: Iterable<string>,
  signal: AbortSignal,
): Promise<Catalogue> {
  const reader = readers[database.dialect];
  const found = new Map<string, CatalogueTable>();
  for (const name of new Set(tables)) {
    const table = await reader.table(database, name, signal);
    if (!table) continue;
    const columns = table.columns.map(
      ({ name: column, ...facts }) =>
        [column, { ...facts, shape: shapeOf(database.dialect, facts.type) }] as const,
    );
    found.set(name, { ...table, columns: new Map(columns) });
  }
  return { tables: found, names: await reader.names(database, signal) };
}
