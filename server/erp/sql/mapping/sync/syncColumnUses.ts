import type { ColumnUse } from '../../catalogue/columnUses.ts';
import type { Mapping } from '../Mapping.ts';
import type { MappingPath } from '../MappingFile.ts';
import { type PlacedArea, areaMappings } from './areaMappings.ts';
import { filingColumnUses } from '../filing/filingColumnUses.ts';
import { ownFilingAreas } from '../filing/ownFilingAreas.ts';
import { exceptionColumns } from './exceptionColumns.ts';
import { longSource } from './longSource.ts';
import { sourceColumns } from './sourceColumns.ts';
import { splitColumn } from './splitColumn.ts';

/** Every column that the `sync` and `filing` parts of a mapping name, in the table where it is. */
export function syncColumnUses(mapping: Mapping): ColumnUse[] {
  const areas = [...areaMappings(mapping.sync), ...ownFilingAreas(mapping)];
  return [...areas.flatMap((placed) => usesOf(mapping, placed)), ...filingColumnUses(mapping)];
}

function usesOf(mapping: Mapping, { mapping: said, path }: PlacedArea): ColumnUse[] {
  const table = mapping.kinds[said.kind]?.table;
  if (table === undefined) return [];
  const uses: ColumnUse[] = [];
  const use = (
    of: string | undefined,
    column: string | undefined,
    at: MappingPath,
    compared = false,
  ) => {
    if (of !== undefined && column !== undefined) {
      uses.push({ table: of, column, path: [...path, ...at], compared });
    }
  };
  /** A column of the record or of a join. */
  const named = (name: string, at: MappingPath) => {
    const { join, column } = splitColumn(said, name);
    use(join === null ? table : said.joins?.[join]?.table, column, at);
  };
  for (const [name, join] of Object.entries(said.joins ?? {})) {
    const at = ['joins', name];
    for (const [theirs, ours] of Object.entries(join.on)) {
      use(join.table, theirs, [...at, 'on', theirs]);
      named(ours, [...at, 'on', theirs]);
    }
    for (const column of Object.keys(join.where ?? {}))
      use(join.table, column, [...at, 'where', column]);
    use(join.table, join.changed, [...at, 'changed']);
  }
  for (const [name, source] of Object.entries(said.fields)) {
    const long = longSource(source);
    for (const column of sourceColumns(long)) named(column.name, ['fields', name, ...column.path]);
    for (const key of ['by', 'company', 'position', 'name', 'address', 'role'] as const) {
      use(long.table, long[key], ['fields', name, key]);
    }
  }
  for (const [name, source] of Object.entries(said.fields)) {
    const { exceptions } = longSource(source);
    if (exceptions === undefined) continue;
    const at = ['fields', name, 'exceptions'];
    use(exceptions.table, exceptions.by, [...at, 'by'], true);
    use(exceptions.table, exceptions.company, [...at, 'company'], true);
    for (const column of exceptionColumns(exceptions)) {
      use(exceptions.table, column.name, [...at, ...column.path]);
    }
  }
  use(table, said.version, ['version']);
  for (const column of [said.changed ?? []].flat()) use(table, column, ['changed']);
  use(table, said.changedBy, ['changedBy']);
  use(table, said.stamp, ['stamp']);
  const { owner } = said;
  if (owner !== 'everybody') {
    for (const column of [owner.column ?? []].flat()) use(table, column, ['owner', 'column'], true);
    use(table, owner.from, ['owner', 'from']);
    for (const key of ['record', 'user', 'company'] as const) {
      use(owner.table, owner[key], ['owner', key], true);
    }
  }
  use(table, said.list?.from, ['list', 'from']);
  for (const key of ['record', 'user', 'company'] as const) {
    use(said.list?.table, said.list?.[key], ['list', key], true);
  }
  for (const verb of ['create', 'update', 'delete'] as const) {
    const way = said[verb];
    if (typeof way !== 'object') continue;
    for (const column of Object.keys(way.values ?? {}))
      use(table, column, [verb, 'values', column]);
    const key = 'key' in way ? way.key : undefined;
    if (typeof key === 'object' && 'numbers' in key) {
      const { numbers } = key;
      const at = ['create', 'key', 'numbers'];
      use(numbers.table, numbers.column, [...at, 'column']);
      for (const column of Object.keys(numbers.where ?? {}))
        use(numbers.table, column, [...at, 'where', column]);
    }
  }
  return uses;
}
