import { sql } from 'kysely';
import type { CatalogueColumn } from '../../catalogue/Catalogue.ts';
import type { SqlDatabase, SqlValue } from '../../database/SqlDatabase.ts';
import { tableName } from '../../database/tableName.ts';

/** Characters of a long text that are looked at; a body may have millions. */
const longest = 400;

/** What a sample is drawn from. */
export interface Sampled {
  name: string;
  columns: ReadonlyMap<string, CatalogueColumn>;
  /** The primary key; empty for views. */
  key: readonly string[];
}

/**
 * Some rows of a table, column by column, as texts without the blanks at their ends: the first so many and, where that is not
 * all, half as many from the end of the key, since what was entered first is often of one sort. Of bytes only whether there
 * are any is read: `bytes`, or null.
 * @throws AppError as {@link SqlDatabase.run}.
 */
export async function sampleRows(
  database: SqlDatabase,
  { name: table, columns, key }: Sampled,
  limit: number,
  signal: AbortSignal,
): Promise<Map<string, (string | null)[]>> {
  const named = [...columns];
  const asked = named.map(([name, { shape, type, length }], i) => {
    const column = sql.id(name);
    const alias = sql.id(`c${i}`);
    if (shape === 'other') {
      return sql`case when ${column} is null then null else ${'bytes'} end as ${alias}`;
    }
    const isLong =
      shape === 'text' && (length ?? Infinity) > longest && /char|text|clob/.test(type);
    if (!isLong || database.dialect === 'ansi') return sql`${column} as ${alias}`;
    const part = database.dialect === 'mssql' ? sql.raw('substring') : sql.raw('substr');
    return sql`${part}(${column}, 1, ${sql.lit(longest)}) as ${alias}`;
  });
  const rows = await database.run(
    sql`select ${sql.join(asked)} from ${tableName(table)} limit ${sql.lit(limit)}`,
    signal,
  );
  if (rows.length === limit && key.length > 0) {
    const order = key.map((column) => sql`${sql.id(column)} desc`);
    const half = sql.lit(Math.floor(limit / 2));
    const last = await database.run(
      sql`select ${sql.join(asked)} from ${tableName(table)} order by ${sql.join(order)} limit ${half}`,
      signal,
    );
    rows.push(...last);
  }
  return new Map(named.map(([name], i) => [name, rows.map((row) => textOf(row[`c${i}`] ?? null))]));
}

function textOf(value: SqlValue): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'object') return 'bytes';
  return String(value).trim();
}
