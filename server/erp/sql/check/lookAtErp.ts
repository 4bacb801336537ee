import type { Clock } from '../../../ports/Clock.ts';
import type { Catalogue } from '../catalogue/Catalogue.ts';
import { checkCatalogue } from '../catalogue/checkCatalogue.ts';
import { columnUses } from '../catalogue/columnUses.ts';
import { readCatalogue } from '../catalogue/readCatalogue.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { MappingFile } from '../mapping/MappingFile.ts';
import { syncColumnUses } from '../mapping/sync/syncColumnUses.ts';
import { syncTables } from '../mapping/sync/syncTables.ts';
import { prepareKind } from '../records/prepareKind.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { checkSyncCatalogue } from '../sync/checkSyncCatalogue.ts';
import { checkFilled } from './checkFilled.ts';
import { checkForms } from './checkForms.ts';
import type { Finding } from './ErpCheck.ts';
import { findingAt } from './findingAt.ts';
import { germanProblem } from './germanProblem.ts';

/** What the database says about itself, held against the mapping. */
export interface Looked {
  catalogue: Catalogue;
  findings: Finding[];
  named: { tables: number; columns: number };
  /** Ready for questions; null where a table or column that is read is missing. */
  erp: SqlErp | null;
}

/** Holds the database's catalogue against a mapping. @throws AppError as SqlDatabase.run. */
export async function lookAtErp(
  file: MappingFile,
  database: SqlDatabase,
  clock: Clock,
  signal: AbortSignal,
): Promise<Looked> {
  const { mapping } = file;
  const uses = [...columnUses(mapping), ...syncColumnUses(mapping)];
  const tables = new Set([
    ...uses.map(({ table }) => table),
    ...Object.values(mapping.kinds).map(({ table }) => table),
    ...syncTables(mapping).map(({ table }) => table),
  ]);
  const catalogue = await readCatalogue(database, tables, signal);
  const { dialect } = database;
  const english = [
    ...checkCatalogue(mapping, catalogue),
    ...checkSyncCatalogue(mapping, catalogue, dialect),
  ].map(({ path, message }) => ({ path, said: { en: message, de: germanProblem(message) } }));
  const findings = [
    ...english,
    ...checkForms(mapping, catalogue, dialect),
    ...checkFilled(mapping, catalogue, dialect),
  ].map((one) => findingAt(file, one));
  const isThere =
    [...tables].every((table) => catalogue.tables.has(table)) &&
    uses.every(({ table, column }) => catalogue.tables.get(table)?.columns.get(column)?.readable);
  const columns = new Set(uses.map(({ table, column }) => JSON.stringify([table, column])));
  const kinds = Object.entries(mapping.kinds).map(([word, kind]) => {
    const table = catalogue.tables.get(kind.table) ?? { columns: new Map() };
    return [word, prepareKind(word, kind, table)] as const;
  });
  return {
    catalogue,
    findings,
    named: { tables: tables.size, columns: columns.size },
    erp: isThere ? { mapping, database, catalogue, kinds: new Map(kinds), clock } : null,
  };
}
