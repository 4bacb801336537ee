import type { SpoolTables } from './SpoolTables.ts';
import { literal } from './literal.ts';
import { quoted } from './quoted.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import type { Conditions } from './Watched.ts';

/** How a dialect says what triggers say. */
export interface SpoolWords {
  table: (name: string) => string;
  /** `alias.column`, quoted. */
  of: (alias: string, column: string) => string;
  text: (value: string) => string;
  /** An expression as text: keys of every type are texts in the spool. */
  asText: (expression: string) => string;
  /** An expression as its bytes, so that a change of capitals is one too where the database does not mind capitals. */
  asBytes: (expression: string) => string;
  /** The mark of whoever writes; null for another program. */
  mark: string;
  /** Whether a row is of a kind; null where every row is. Never null as a value in SQL. */
  matches: (alias: string, where: Conditions) => string | null;
}

const textTypes: Readonly<Record<SpoolDialect, string>> = {
  sqlite: 'text',
  postgres: 'text',
  mariadb: 'char(200)',
  mssql: 'nvarchar(200)',
};

/** The words of a dialect. */
export function spoolWords(dialect: SpoolDialect, tables: SpoolTables): SpoolWords {
  const table = (name: string) => quoted(dialect, name, 'table');
  const of = (alias: string, column: string) => `${alias}.${quoted(dialect, column, 'column')}`;
  const text = (value: string) => literal(dialect, value);
  const asText = (expression: string) => `cast(${expression} as ${textTypes[dialect]})`;
  const marks: Readonly<Record<SpoolDialect, string>> = {
    sqlite: `(select value from ${table(tables.state)} where name = 'mark')`,
    postgres: `nullif(current_setting('erplink.mark', true), '')`,
    mariadb: '@erplink_mark',
    mssql: `cast(session_context(N'erplink_mark') as nvarchar(64))`,
  };
  return {
    table,
    of,
    text,
    asText,
    asBytes(expression) {
      if (dialect === 'mariadb') return `cast(${expression} as binary)`;
      if (dialect === 'mssql') {
        return `cast(cast(${expression} as nvarchar(max)) as varbinary(max))`;
      }
      return asText(expression);
    },
    mark: marks[dialect],
    matches(alias, where) {
      const conditions = Object.entries(where).map(([column, said]) => {
        const value = of(alias, column);
        if (said === null) return `${value} is null`;
        // SQLite compares 7 and '7' by the column's type, which it may not have.
        const compared = dialect === 'sqlite' ? asText(value) : value;
        const values = [said].flat().map((one) => literal(dialect, one));
        return `(${value} is not null and ${compared} in (${values.join(', ')}))`;
      });
      return conditions.length === 0 ? null : `(${conditions.join(' and ')})`;
    },
  };
}
