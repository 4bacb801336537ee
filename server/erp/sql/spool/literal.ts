import type { Constant } from '../mapping/names.ts';
import type { SpoolDialect } from './SpoolDialect.ts';

/**
 * A constant of the mapping as a text in SQL that has no parameters; a database reads it as what the column beside it is.
 * MariaDB reads backslashes in texts, or does not, by a setting of whoever writes: such a text is given in bytes.
 */
export function literal(dialect: SpoolDialect, value: Constant): string {
  const isBoolean = typeof value === 'boolean';
  const text = isBoolean && dialect !== 'postgres' ? (value ? '1' : '0') : String(value);
  if (dialect === 'mariadb' && text.includes('\\')) {
    return `convert(x'${Buffer.from(text).toString('hex')}' using utf8mb4)`;
  }
  const said = `'${text.replaceAll("'", "''")}'`;
  return dialect === 'mssql' ? `N${said}` : said;
}
