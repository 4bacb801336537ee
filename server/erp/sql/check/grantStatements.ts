import type { SqlDialect } from '../database/SqlDialect.ts';
import { speaksTriggers } from '../spool/speaksTriggers.ts';
import { quoted } from '../spool/quoted.ts';
import type { SpoolDialect } from '../spool/SpoolDialect.ts';
import type { Need, Right } from './Need.ts';

/** Where and to whom rights are granted. */
export interface GrantPlace {
  /** The login; in MariaDB `name@host`, from everywhere where no host is said. */
  login: string;
  /** Of MariaDB and PostgreSQL the database that we are connected to. */
  database: string | null;
  /** Of PostgreSQL the schema of tables that are named without one. */
  schema: string | null;
}

const order: readonly Right[] = [
  'select',
  'insert',
  'update',
  'delete',
  'trigger',
  'usage',
  'execute',
];

/**
 * The GRANT statements for these needs, one for each table and right, in the dialect's words.
 * @returns null where the database has no rights (SQLite), or we do not know how it grants them.
 */
export function grantStatements(
  dialect: SqlDialect,
  needs: readonly Need[],
  place: GrantPlace,
): string[] | null {
  if (dialect === 'sqlite' || !speaksTriggers(dialect)) return null;
  const to = `to ${granteeOf(dialect, place.login)};`;
  const begin: string[] = [];
  if (dialect === 'postgres') {
    if (place.database !== null)
      begin.push(`grant connect on database ${quoted(dialect, place.database, 'column')} ${to}`);
    for (const schema of schemasOf(needs, place.schema))
      begin.push(`grant usage on schema ${quoted(dialect, schema, 'column')} ${to}`);
  }
  const groups = Map.groupBy(needs, ({ on, name }) => JSON.stringify([on, name]));
  const statements = [...groups.values()].flatMap((same) =>
    order.flatMap((right) => {
      const own = same.filter((need) => need.right === right);
      return own.length === 0
        ? []
        : statementsOf(dialect, right, own, place).map((one) => `${one} ${to}`);
    }),
  );
  return [...begin, ...new Set(statements)];
}

function statementsOf(
  dialect: SpoolDialect,
  right: Right,
  needs: readonly Need[],
  { database }: GrantPlace,
): string[] {
  const [first] = needs;
  if (!first) return [];
  const { on, name } = first;
  // MariaDB takes a name without a database for one of whichever is in use.
  const full =
    dialect === 'mariadb' && !name.includes('.') && database !== null
      ? `${database}.${name}`
      : name;
  const target = quoted(dialect, full, 'table');
  if (on === 'function' || on === 'procedure') {
    const sort = dialect === 'mssql' ? '' : dialect === 'postgres' ? 'routine ' : `${on} `;
    return [`grant execute on ${sort}${target}`];
  }
  if (on === 'sequence') {
    if (dialect === 'postgres') return [`grant ${right} on sequence ${target}`];
    // nextval() writes, to them.
    return [
      dialect === 'mssql' ? `grant update on ${target}` : `grant select, insert on ${target}`,
    ];
  }
  const columns = needs.flatMap(({ column }) => column ?? []);
  // SQL Server has no columns of an insert.
  const isWhole = columns.length < needs.length || (dialect === 'mssql' && right === 'insert');
  const list = columns.map((column) => quoted(dialect, column, 'column')).join(', ');
  return [`grant ${right}${isWhole ? '' : ` (${list})`} on ${target}`];
}

/** `name@host` in two, in MariaDB. */
function granteeOf(dialect: SpoolDialect, login: string): string {
  if (dialect !== 'mariadb') return quoted(dialect, login, 'column');
  const at = login.lastIndexOf('@');
  const [name, host] = at < 0 ? [login, '%'] : [login.slice(0, at), login.slice(at + 1)];
  return `${quoted(dialect, name, 'column')}@${quoted(dialect, host, 'column')}`;
}

function schemasOf(needs: readonly Need[], usual: string | null): string[] {
  const named = needs.map(({ name }) => {
    const dot = name.indexOf('.');
    return dot < 0 ? usual : name.slice(0, dot);
  });
  return [...new Set(named.filter((schema) => schema !== null))];
}
