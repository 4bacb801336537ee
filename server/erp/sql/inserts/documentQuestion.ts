import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { RecordRef } from '../../../../shared/recordViews.ts';
import { comparison } from '../database/comparison.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { tableName } from '../database/tableName.ts';
import type { DocumentMapping } from '../mapping/DocumentMapping.ts';
import { templateColumns } from '../mapping/templateColumns.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { toText } from '../values/toText.ts';

/** Aliases beside the columns of the name; no column can be called so. */
export const documentAliases = { content: 'erplink content', size: 'erplink size' };

/**
 * The SELECT for the row with a record's document; null where nothing can hang on it.
 *
 * @param row of the record, which was read with the right to.
 * @param most bytes of a blob that are read; 0 for its size alone.
 */
export function documentQuestion(
  erp: SqlErp,
  kind: SqlKind,
  document: DocumentMapping,
  { ref, row, most }: { ref: RecordRef; row: SqlRow; most: number },
): RawBuilder<SqlRow> | null {
  const own = document.table === undefined;
  const name = document.table ?? kind.mapping.table;
  const table = erp.catalogue.tables.get(name) ?? { columns: new Map() };
  const key = document.from === undefined ? ref.key : toText(row[document.from], document.from);
  if (key === '') return null;
  const by = document.by ?? kind.mapping.key;
  const company = own ? kind.mapping.company : document.company;
  const where = Object.entries(document.where ?? {});
  const conditions = [
    comparison(table, by, '=', key),
    ...(company === undefined ? [] : [comparison(table, company, '=', ref.company)]),
    ...where.map(
      ([column, values]) =>
        sql`(${sql.join(
          [values].flat().map((value) => comparison(table, column, '=', constantText(value))),
          sql` or `,
        )})`,
    ),
  ];
  const named = kind.documentName ? templateColumns(kind.documentName) : [];
  const columns = new Set(named.map(({ column }) => column));
  const { newest } = document;
  return sql<SqlRow>`
    select ${sql.join([
      ...[...columns].map((column) => sql.id(column)),
      ...contentOf(erp.database.dialect, document, most),
    ])}
    from ${tableName(name)}
    where ${sql.join(conditions, sql` and `)}
    ${newest === undefined ? sql`` : sql`order by ${sql.id(newest)} desc nulls last`}
    limit 1`;
}

function contentOf(dialect: SqlDialect, { blob, path }: DocumentMapping, most: number) {
  const content = sql.id(documentAliases.content);
  const size = sql.id(documentAliases.size);
  if (blob === undefined) return [sql`${sql.id(path ?? '')} as ${content}`, sql`null as ${size}`];
  const length = lengthOf(dialect, sql.id(blob));
  if (length === null) {
    return [
      most > 0 ? sql`${sql.id(blob)} as ${content}` : sql`null as ${content}`,
      sql`null as ${size}`,
    ];
  }
  // A large one does not leave the database.
  const within = sql`case when ${length} <= ${sql.lit(most)} then ${sql.id(blob)} end`;
  return [
    most > 0 ? sql`${within} as ${content}` : sql`null as ${content}`,
    sql`${length} as ${size}`,
  ];
}

/** How many bytes a column holds; null where nobody knows how the database says it. */
function lengthOf(dialect: SqlDialect, id: RawBuilder<unknown>): RawBuilder<unknown> | null {
  switch (dialect) {
    case 'sqlite':
    case 'mariadb':
      return sql`length(${id})`;
    case 'postgres':
      return sql`octet_length(${id})`;
    case 'mssql':
      return sql`datalength(${id})`;
    default:
      return null;
  }
}

/** Databases without booleans keep 1 and 0; PostgreSQL reads both as booleans. */
function constantText(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}
