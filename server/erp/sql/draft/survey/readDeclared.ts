import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlDatabase, SqlRow } from '../../database/SqlDatabase.ts';
import type { SqlDialect } from '../../database/SqlDialect.ts';
import { isAboutTable } from './isAboutTable.ts';

/** What a database says of itself beside its columns. */
export interface Declared {
  /** Foreign keys of one column, or the last column of several: `table.column` and what it points to. */
  references: ReadonlyMap<string, { table: string; key: string }>;
  /** By `table.column`. */
  comments: ReadonlyMap<string, string>;
}

const nobody: { references: RawBuilder<SqlRow> | null; comments: RawBuilder<SqlRow> | null } = {
  references: null,
  comments: null,
};

const questions: Readonly<Record<SqlDialect, typeof nobody>> = {
  sqlite: {
    references: sql`
      select made.name as tab, found."from" as col, found."table" as their_table, found."to" as their_column
      from sqlite_schema as made join pragma_foreign_key_list(made.name) as found
      where made.type = 'table' order by found.id, found.seq`,
    comments: null,
  },
  postgres: {
    references: sql`
      select ours.relname as tab, a.attname as col, theirs.relname as their_table, b.attname as their_column
      from pg_constraint as made
      join pg_class as ours on ours.oid = made.conrelid and pg_table_is_visible(ours.oid)
      join pg_class as theirs on theirs.oid = made.confrelid
      cross join generate_subscripts(made.conkey, 1) as place
      join pg_attribute as a on a.attrelid = made.conrelid and a.attnum = made.conkey[place]
      join pg_attribute as b on b.attrelid = made.confrelid and b.attnum = made.confkey[place]
      where made.contype = 'f' order by made.oid, place`,
    comments: sql`
      select relation.relname as tab, a.attname as col, said.description as words
      from pg_description as said
      join pg_class as relation on relation.oid = said.objoid and pg_table_is_visible(relation.oid)
      join pg_attribute as a on a.attrelid = relation.oid and a.attnum = said.objsubid
      where said.objsubid > 0 and said.classoid = 'pg_class'::regclass`,
  },
  mariadb: {
    references: sql`
      select table_name as tab, column_name as col, referenced_table_name as their_table,
        referenced_column_name as their_column
      from information_schema.key_column_usage
      where table_schema = database() and referenced_table_name is not null
      order by constraint_name, ordinal_position`,
    comments: sql`
      select table_name as tab, column_name as col, column_comment as words
      from information_schema.columns where table_schema = database() and column_comment <> ''`,
  },
  mssql: {
    references: sql`
      select object_name(parent_object_id) as tab, col_name(parent_object_id, parent_column_id) as col,
        object_name(referenced_object_id) as their_table,
        col_name(referenced_object_id, referenced_column_id) as their_column
      from sys.foreign_key_columns order by constraint_object_id, constraint_column_id`,
    comments: sql`
      select object_name(major_id) as tab, col_name(major_id, minor_id) as col, cast(value as text) as words
      from sys.extended_properties where class = 1 and minor_id > 0 and name = 'MS_Description'`,
  },
  pervasive: nobody,
  ansi: nobody,
};

/** Asks for foreign keys and comments. A database that does not let us know them has none. */
export async function readDeclared(database: SqlDatabase, signal: AbortSignal): Promise<Declared> {
  const { references, comments } = questions[database.dialect];
  const ask = async (question: RawBuilder<SqlRow> | null): Promise<SqlRow[]> => {
    if (!question) return [];
    try {
      return await database.run(question, signal);
    } catch (error) {
      if (isAboutTable(error)) return [];
      throw error;
    }
  };
  const [keys, words] = [await ask(references), await ask(comments)];
  const place = (row: SqlRow) => `${String(row['tab'])}.${String(row['col'])}`;
  return {
    references: new Map(
      keys
        .filter((row) => row['their_column'] !== null)
        .map((row) => [
          place(row),
          { table: String(row['their_table']), key: String(row['their_column']) },
        ]),
    ),
    comments: new Map(words.map((row) => [place(row), String(row['words'])])),
  };
}
