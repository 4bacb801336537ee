import type { ExampleData, ExampleRow, ExampleValue } from '../ExampleData.ts';
import type { ExampleDialect } from './tableStatements.ts';

/** Rows in one statement: few enough that no database finds it too long. */
const rowsAtOnce = 200;

/** The statements that put an example's rows into its tables, as text that any client of the database takes. */
export function insertStatements(data: ExampleData, dialect: ExampleDialect): string[] {
  return Object.entries(data).flatMap(([table, rows]) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const head = `insert into ${quoted(table, dialect)} (${columns.map((column) => quoted(column, dialect)).join(', ')}) values\n`;
    const statements: string[] = [];
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const some = rows.slice(from, from + rowsAtOnce);
      statements.push(head + some.map((row) => tuple(row, columns, dialect)).join(',\n'));
    }
    return statements;
  });
}

function tuple(row: ExampleRow, columns: readonly string[], dialect: ExampleDialect): string {
  return `(${columns.map((column) => literal(row[column] ?? null, dialect)).join(', ')})`;
}

function quoted(name: string, dialect: ExampleDialect): string {
  return dialect === 'mariadb' ? `\`${name}\`` : `"${name}"`;
}

function literal(value: ExampleValue, dialect: ExampleDialect): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') {
    const hex = Buffer.from(value).toString('hex');
    return dialect === 'postgres' ? `'\\x${hex}'` : `x'${hex}'`;
  }
  const doubled = value.replaceAll("'", "''");
  // MariaDB reads a backslash as the beginning of something.
  return `'${dialect === 'mariadb' ? doubled.replaceAll('\\', '\\\\') : doubled}'`;
}
