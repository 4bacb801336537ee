import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { CompiledQuery, RawBuilder } from 'kysely';
import type { SqlDialect, SqlRow } from './SqlDatabase.ts';

/**
 * Kysely writes the SQL (quoting, parameters), the drivers are called by us: better-sqlite3 must give the event loop
 * a turn between queries, and an aborted query must end in PostgreSQL too.
 */
export function sqlCompiler(dialect: SqlDialect): (query: RawBuilder<SqlRow>) => CompiledQuery {
  const kysely = new Kysely<unknown>({
    dialect:
      dialect === 'sqlite'
        ? {
            createAdapter: () => new SqliteAdapter(),
            createDriver: () => new DummyDriver(),
            createIntrospector: (db) => new SqliteIntrospector(db),
            createQueryCompiler: () => new SqliteQueryCompiler(),
          }
        : {
            createAdapter: () => new PostgresAdapter(),
            createDriver: () => new DummyDriver(),
            createIntrospector: (db) => new PostgresIntrospector(db),
            createQueryCompiler: () => new PostgresQueryCompiler(),
          },
  });
  return (query) => query.compile(kysely);
}
