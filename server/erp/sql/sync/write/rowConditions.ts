import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { fitsShape } from '../../catalogue/fitsShape.ts';
import { comparison } from '../../database/comparison.ts';
import type { SqlDialect } from '../../database/SqlDialect.ts';
import type { SqlRow, SqlValue } from '../../database/SqlDatabase.ts';
import type { SqlPart } from '../SqlPart.ts';

/** The conditions of a statement; see ShapedStatement for what shape and parameters are. */
export interface RowConditions {
  shape: string;
  parameters: readonly SqlValue[];
  build: () => RawBuilder<unknown>;
}

/**
 * The conditions of a write: this record, of this kind and company, and as it was read. Where there is a version column that
 * is compared, else every column that the fields are kept in, as the database gave it.
 */
export function rowConditions(
  dialect: SqlDialect,
  part: SqlPart,
  company: string,
  key: string,
  row: SqlRow,
): RowConditions {
  const { kind, version } = part;
  const { mapping, table } = kind;
  const parameters: SqlValue[] = [];
  let shape = '';
  for (const [column, value] of [
    [mapping.company, company],
    [mapping.key, key],
  ] as const) {
    const form = table.columns.get(column)?.shape ?? 'other';
    // A text that a column cannot hold is compared with nothing.
    const fits = fitsShape(value, form);
    shape += ` ${column} ${fits ? form : 'never'}`;
    if (fits) parameters.push(value);
  }
  const compared = version === null ? part.kept : [version];
  for (const column of compared) {
    const value = row[column] ?? null;
    const way = value === null ? 'null' : wayOf(dialect, part, column);
    shape += ` ${column} ${way}`;
    if (value !== null && way !== 'not') {
      parameters.push(typeof value === 'boolean' ? Number(value) : value);
    }
  }
  return {
    shape,
    parameters,
    build: () =>
      sql.join(
        [
          comparison(table, mapping.company, '=', company),
          comparison(table, mapping.key, '=', key),
          ...compared.flatMap((column) => asItWas(dialect, part, column, row[column])),
        ],
        sql` and `,
      ),
  };
}

/** How a column is compared with a value: as it is, as text, or not at all. */
function wayOf(dialect: SqlDialect, part: SqlPart, column: string): 'value' | 'text' | 'not' {
  const { form, type } = part.slot(column);
  if (dialect === 'postgres') return form === 'other' ? 'text' : 'value';
  // Others find no single-precision number by the digits that they wrote for it; SQLite has none.
  return dialect !== 'sqlite' && /^(float|real)/.test(type) ? 'not' : 'value';
}

function asItWas(
  dialect: SqlDialect,
  part: SqlPart,
  column: string,
  value: SqlRow[string] | undefined,
): RawBuilder<unknown>[] {
  if (value === null || value === undefined) return [sql`${sql.id(column)} is null`];
  const bound = typeof value === 'boolean' ? Number(value) : value;
  switch (wayOf(dialect, part, column)) {
    case 'value':
      return [sql`${sql.id(column)} = ${bound}`];
    case 'text':
      return [sql`cast(${sql.id(column)} as text) = ${bound}`];
    case 'not':
      return [];
  }
}
