import type { Catalogue, CatalogueColumn } from '../catalogue/Catalogue.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { MappingProblem } from '../mapping/MappingFile.ts';
import { nearest } from '../mapping/nearest.ts';
import { ownFilingAreas } from '../mapping/filing/ownFilingAreas.ts';
import { areaMappings, type PlacedArea } from '../mapping/sync/areaMappings.ts';
import { longSource } from '../mapping/sync/longSource.ts';
import { sourceColumns } from '../mapping/sync/sourceColumns.ts';
import { splitColumn } from '../mapping/sync/splitColumn.ts';
import { syncColumnUses } from '../mapping/sync/syncColumnUses.ts';
import { syncTables } from '../mapping/sync/syncTables.ts';
import { wayOf } from '../mapping/sync/wayOf.ts';

/** The shortest column that a stamp fits into: ids, an address and a signature, as JSON. */
const stampLength = 400;

/** Whether what the `sync` and `filing` parts of a mapping name is in the database, and can be read and written as it says. */
export function checkSyncCatalogue(
  mapping: Mapping,
  catalogue: Catalogue,
  dialect: SqlDialect,
): MappingProblem[] {
  const missing = syncTables(mapping).filter(({ table }) => !catalogue.tables.has(table));
  return [
    ...missing.map(({ table, path }) => ({
      path,
      message: `expected a table or view of the database, found “${table}”${nearest(table, catalogue.names)}`,
    })),
    ...syncColumnUses(mapping).flatMap(({ table, column, path }): MappingProblem[] => {
      const columns = catalogue.tables.get(table)?.columns;
      const found = columns?.get(column);
      if (!columns || found?.readable) return [];
      if (found) {
        return [{ path, message: `expected the right to read ${table}.${column}, found none` }];
      }
      const near = nearest(column, columns.keys());
      const others = near === '' ? `; it has ${[...columns.keys()].slice(0, 30).join(', ')}` : near;
      return [{ path, message: `expected a column of ${table}, found “${column}”${others}` }];
    }),
    ...[...areaMappings(mapping.sync), ...ownFilingAreas(mapping)].flatMap((area) =>
      checkArea(mapping, catalogue, dialect, area),
    ),
  ];
}

function checkArea(
  mapping: Mapping,
  catalogue: Catalogue,
  dialect: SqlDialect,
  { mapping: said, path }: PlacedArea,
): MappingProblem[] {
  const kind = mapping.kinds[said.kind];
  const columns = kind && catalogue.tables.get(kind.table)?.columns;
  if (!kind || !columns) return [];
  const problems: MappingProblem[] = [];
  const writes = (verb: 'create' | 'update') =>
    typeof said[verb] === 'object' && said.procedures?.[verb] === undefined;
  if (writes('create') || writes('update')) {
    for (const [name, source] of Object.entries(said.fields)) {
      const long = longSource(source);
      // A template is only read.
      if (wayOf(long) === 'text') continue;
      for (const { name: named, path: at } of sourceColumns(long)) {
        const { join, column } = splitColumn(said, named);
        if (join !== null || !lacksRight(columns.get(column))) continue;
        const message = `expected the right to write ${kind.table}.${column}, found none`;
        problems.push({ path: [...path, 'fields', name, ...at], message });
      }
    }
  }
  const stamp = said.stamp === undefined ? undefined : columns.get(said.stamp);
  if (stamp && stamp.length !== null && stamp.length < stampLength) {
    const message = `expected a text of ${stampLength} characters or more, found one of ${stamp.length}`;
    problems.push({ path: [...path, 'stamp'], message });
  }
  if (typeof said.create === 'object') {
    const { key } = said.create;
    const at = [...path, 'create', 'key'];
    const found = columns.get(kind.key);
    const isProcedure = said.procedures?.create !== undefined;
    if (key === 'identity' && found && !found.hasDefault && !isProcedure) {
      const message = `expected a key that the database gives, found ${kind.table}.${kind.key} without a default`;
      problems.push({ path: at, message });
    }
    if (typeof key === 'object' && 'sequence' in key && dialect === 'sqlite') {
      problems.push({
        path: at,
        message: 'SQLite has no sequences; use identity, highest or numbers',
      });
    }
  }
  if (dialect === 'sqlite' && said.procedures !== undefined) {
    problems.push({ path: [...path, 'procedures'], message: 'SQLite has no procedures' });
  }
  return problems;
}

/** What is computed is only read, whoever asks. */
function lacksRight(column: CatalogueColumn | undefined): boolean {
  return column !== undefined && !column.writable && !column.isGiven;
}
