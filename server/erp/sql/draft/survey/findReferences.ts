import { sql } from 'kysely';
import type { SqlDatabase } from '../../database/SqlDatabase.ts';
import { tableName } from '../../database/tableName.ts';
import type { ColumnSurvey } from './ColumnSurvey.ts';
import { isAboutTable } from './isAboutTable.ts';
import { isEmptyValue } from './isEmptyValue.ts';
import { nameMatch } from './nameMatch.ts';
import type { Declared } from './readDeclared.ts';
import type { Reference, TableSurvey } from './TableSurvey.ts';

/** How many values of a column are looked for in the table that it seems to point to. */
const tried = 20;
const keyShapes = ['integer', 'text', 'uuid', 'decimal', 'untyped'];

/**
 * Which columns hold keys of other tables: those the database says, and those whose name speaks of a table whose keys hold their
 * values. A column that holds nothing yet goes by its name alone.
 */
export async function findReferences(
  database: SqlDatabase,
  tables: readonly TableSurvey[],
  declared: Declared,
  signal: AbortSignal,
): Promise<Map<string, Reference[]>> {
  const found = new Map<string, Reference[]>();
  // First to tables with a key of one column: then it is known which columns of longer keys are others'.
  for (const length of [1, 2]) {
    const targets = tables.flatMap((table) => {
      const key = ownKey(table, found.get(table.name) ?? []);
      const isTurn = length === 1 ? table.key.length === 1 : table.key.length > 1;
      return key && isTurn && isTarget(table) ? [{ table, key }] : [];
    });
    for (const table of tables) {
      const before = found.get(table.name) ?? [];
      const own = ownKey(table, before)?.name;
      const open = table.columns.filter(
        // A list's key may end with another table's, and a view's is a guess.
        ({ name }) =>
          (name !== own || table.key.length > 2 || (table.isView && !table.standsFor)) &&
          before.every(({ column }) => column !== name),
      );
      found.set(table.name, [...before]);
      for (const column of open) {
        const reference =
          declaredFor(table, column, tables, declared) ??
          (await referenceOf(database, table, column, targets, signal));
        if (reference) found.get(table.name)?.push(reference);
      }
    }
  }
  return found;
}

interface Candidate {
  table: TableSurvey;
  key: ColumnSurvey;
}

function declaredFor(
  table: TableSurvey,
  { name: column }: ColumnSurvey,
  tables: readonly TableSurvey[],
  { references }: Declared,
): Reference | undefined {
  const said = references.get(`${table.standsFor ?? table.name}.${column}`);
  const other = said && tables.find(({ name, standsFor = name }) => standsFor === said.table);
  return other ? { column, table: other.name, key: said.key, isDeclared: true } : undefined;
}

/** Views hold keys of others, and rarely what keys point to: but one may be all the companies there are. */
function isTarget({ isView, standsFor, words }: TableSurvey): boolean {
  return !isView || standsFor !== undefined || words.some(({ concepts }) => concepts.has('tenant'));
}

/** The likeliest of the tables that the column's name may speak of and whose keys hold its values. */
async function referenceOf(
  database: SqlDatabase,
  table: TableSurvey,
  column: ColumnSurvey,
  targets: readonly Candidate[],
  signal: AbortSignal,
): Promise<Reference | undefined> {
  if (!keyShapes.includes(column.shape)) return undefined;
  const candidates = targets
    .flatMap(({ table: other, key }) => {
      const isAlike = (key.shape === 'integer') === (column.shape === 'integer');
      const isOwn = other.name === table.name && key.name === column.name;
      const named = { name: other.standsFor ?? other.name, words: other.words };
      const match = isAlike && !isOwn ? nameMatch(column.name, table, named, key.name) : 0;
      return match > 0 ? [{ table: other, key, match: match - other.key.length / 10 }] : [];
    })
    .toSorted((a, b) => b.match - a.match);
  for (const candidate of candidates.slice(0, 3)) {
    if (!(await holds(database, column, candidate, signal))) continue;
    const { table: other, key } = candidate;
    return { column: column.name, table: other.name, key: key.name, isDeclared: false };
  }
  return undefined;
}

/** The column of a key that is not another table's: what it counts within is. Assignments have none, or several. */
function ownKey(
  { key, columns }: TableSurvey,
  references: readonly Reference[],
): ColumnSurvey | undefined {
  const own = key.filter(
    (name) => key.length === 1 || references.every(({ column }) => column !== name),
  );
  return own.length === 1 ? columns.find(({ name }) => name === own[0]) : undefined;
}

async function holds(
  database: SqlDatabase,
  column: ColumnSurvey,
  { table, key }: Candidate,
  signal: AbortSignal,
): Promise<boolean> {
  const values = [...new Set(column.values.filter((value) => !isEmptyValue(value)))].slice(
    0,
    tried,
  );
  if (values.length === 0) return column.words.some(({ concepts }) => concepts.has('key'));
  const isWhole = values.every((value) => /^-?\d{1,18}$/.test(value ?? ''));
  // SQLite knows no type of a computed column, and finds no number by a text.
  const isNumber = key.shape === 'integer' || (key.shape === 'untyped' && isWhole);
  if (isNumber && !isWhole) return false;
  try {
    const rows = await database.run(
      sql`
        select count(distinct ${sql.id(key.name)}) as found from ${tableName(table.name)}
        where ${sql.id(key.name)} in (${sql.join(
          values.map((value) => (isNumber ? sql.lit(Number(value)) : sql`${value}`)),
        )})`,
      signal,
    );
    return Number(rows[0]?.['found'] ?? 0) >= values.length * 0.8;
  } catch (error) {
    if (isAboutTable(error)) return false;
    throw error;
  }
}
