import type { AppError } from '../../../../core/AppError.ts';
import type { CatalogueTable } from '../../catalogue/Catalogue.ts';
import { readCatalogue } from '../../catalogue/readCatalogue.ts';
import type { SqlDatabase } from '../../database/SqlDatabase.ts';
import { commonPrefix } from '../words/commonPrefix.ts';
import { partsOf } from '../words/partsOf.ts';
import { contentOf } from './contentOf.ts';
import { findReferences } from './findReferences.ts';
import { guessKey } from './guessKey.ts';
import { isAboutTable } from './isAboutTable.ts';
import { readDeclared, type Declared } from './readDeclared.ts';
import { sampleRows } from './sampleRows.ts';
import { standIns } from './standIns.ts';
import type { Survey } from './Survey.ts';
import type { TableSurvey } from './TableSurvey.ts';

/** How many tables are looked at, and how many rows of each. */
const surveyLimits = { tables: 400, rows: 300 } as const;

/**
 * Looks at a database: its catalogue, what it says of itself, and some rows of each table. It only reads. What cannot be read is
 * left out and named.
 * @param onTable is told how many tables were looked at, of how many.
 * @throws AppError as {@link SqlDatabase.run}, where it is not about one table, or about all of them.
 */
export async function readSurvey(
  database: SqlDatabase,
  signal: AbortSignal,
  onTable: (done: number, of: number) => void = () => undefined,
): Promise<Survey> {
  const { names: told } = await readCatalogue(database, [], signal);
  // MariaDB tells of all its databases; the one that was named is meant.
  const all = database.dialect === 'mariadb' ? told.filter((name) => !name.includes('.')) : told;
  // Where there are too many, those first whose names say something to us.
  const names = all
    .toSorted((a, b) => worthOf(b) - worthOf(a))
    .slice(0, surveyLimits.tables)
    .toSorted();
  const catalogue = await readCatalogue(database, names, signal);
  const declared = await readDeclared(database, signal);
  const tables: TableSurvey[] = [];
  let refused: AppError | undefined;
  const leftOut = all.filter((name) => !names.includes(name));
  for (const [i, name] of names.entries()) {
    const table = catalogue.tables.get(name);
    try {
      const found = table ? await surveyTable(database, name, table, declared, signal) : null;
      if (found) tables.push(found);
      else leftOut.push(name);
    } catch (error) {
      if (!isAboutTable(error)) throw error;
      refused ??= error;
      leftOut.push(name);
    }
    onTable(i + 1, names.length);
  }
  // Where no table can be read, what the database said of the first tells why.
  if (tables.length === 0 && refused !== undefined) throw refused;
  const looked = standIns(tables);
  const references = await findReferences(database, looked, declared, signal);
  return {
    dialect: database.dialect,
    tables: looked.map((table) => ({ ...table, references: references.get(table.name) ?? [] })),
    leftOut,
  };
}

function worthOf(name: string): number {
  return partsOf(name).reduce((sum, { score, text }) => sum + score * text.length, 0) / name.length;
}

/** @returns null for a table of which no column may be read. */
async function surveyTable(
  database: SqlDatabase,
  name: string,
  table: CatalogueTable,
  { comments }: Declared,
  signal: AbortSignal,
): Promise<TableSurvey | null> {
  const readable = [...table.columns].filter(([, { readable }]) => readable);
  if (readable.length === 0) return null;
  const key = table.isView === true ? [] : (table.key ?? []);
  const sampled = { name, columns: new Map(readable), key };
  const values = await sampleRows(database, sampled, surveyLimits.rows, signal);
  const prefix = commonPrefix(readable.map(([column]) => column));
  const columns = readable.map(([column, facts]) => {
    const sample = values.get(column) ?? [];
    const comment = comments.get(`${name}.${column}`);
    return {
      ...facts,
      name: column,
      words: wordsOf(column, comment, prefix),
      values: sample,
      content: contentOf(sample),
    };
  });
  const rows = columns[0]?.content.rows ?? 0;
  return {
    name,
    words: partsOf(name.slice(name.lastIndexOf('.') + 1)),
    columns,
    key: table.key && table.key.length > 0 ? table.key : guessKey(columns),
    isView: table.isView ?? false,
    rows,
    isWhole: rows < surveyLimits.rows,
    references: [],
  };
}

/** The name's parts; of a name that says nothing, those of the comment. */
function wordsOf(column: string, comment: string | undefined, prefix: string | null) {
  const own = partsOf(column, prefix);
  const isTold = own.some(({ score, concepts }) => score >= 0.7 && concepts.size > 0);
  return isTold || comment === undefined ? own : partsOf(comment.slice(0, 60));
}
