import {
  DummyDriver,
  Kysely,
  MssqlAdapter,
  MssqlIntrospector,
  MssqlQueryCompiler,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Dialect, RawBuilder } from 'kysely';
import { keepShapes } from './keepShapes.ts';
import type { ShapedStatement } from './ShapedStatement.ts';
import type { SqlRow } from './SqlDatabase.ts';
import type { SqlDialect } from './SqlDialect.ts';
import { translate } from './translate.ts';

/** SQL in a dialect's own words, and its parameters in their order. */
export interface CompiledSql {
  sql: string;
  parameters: readonly unknown[];
}

/** Kysely's dialects without their drivers. */
const dialects: Readonly<Record<'sqlite' | 'postgres' | 'mariadb' | 'mssql', Dialect>> = {
  sqlite: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
  postgres: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  mariadb: {
    createAdapter: () => new MysqlAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new MysqlIntrospector(db),
    createQueryCompiler: () => new MysqlQueryCompiler(),
  },
  mssql: {
    createAdapter: () => new MssqlAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new MssqlIntrospector(db),
    createQueryCompiler: () => new MssqlQueryCompiler(),
  },
};

/**
 * Kysely writes the SQL (quoting, parameters), the drivers are called by us: better-sqlite3 must give the event loop
 * a turn between queries, and an aborted query must end in the server too.
 * @param marks how parameters stand in the SQL: as the dialect's own driver wants them, or as ODBC does, a `?` each.
 */
export function sqlCompiler(
  dialect: SqlDialect,
  marks: 'own' | 'odbc' = 'own',
): (query: RawBuilder<SqlRow> | ShapedStatement) => CompiledSql {
  const kysely = new Kysely<unknown>({ dialect: dialects[kyselyDialect(dialect, marks)] });
  const compile = (query: RawBuilder<SqlRow>): CompiledSql => {
    const { sql, parameters } = query.compile(kysely);
    return { sql: translate(sql, dialect), parameters };
  };
  const shaped = keepShapes(compile);
  return (query) => ('shape' in query ? shaped(query) : compile(query));
}

/** SQLite's compiler writes what the standard says of identifiers, and ODBC's parameters; MariaDB wants its backticks. */
function kyselyDialect(dialect: SqlDialect, marks: 'own' | 'odbc'): keyof typeof dialects {
  if (dialect === 'pervasive' || dialect === 'ansi') return 'sqlite';
  return marks === 'odbc' && dialect !== 'mariadb' ? 'sqlite' : dialect;
}
