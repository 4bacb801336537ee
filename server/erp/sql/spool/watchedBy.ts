import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { AreaMapping } from '../mapping/sync/AreaMapping.ts';
import { exceptionColumns } from '../mapping/sync/exceptionColumns.ts';
import { listOf } from '../mapping/sync/listOf.ts';
import { longSource } from '../mapping/sync/longSource.ts';
import { sourceColumns } from '../mapping/sync/sourceColumns.ts';
import { splitColumn } from '../mapping/sync/splitColumn.ts';
import type { Conditions, Watched, WatchedJoin, WatchedKind } from './Watched.ts';

/** Every table that an area's records are made from: their own, joins, child rows, and the list of whose they are. */
export function watchedBy(mapping: Mapping, area: AreaMapping, catalogue: Catalogue): Watched[] {
  const kind = mapping.kinds[area.kind];
  if (!kind) return [];
  const { table, key, company, where = {} } = kind;
  const of: WatchedKind = { kind: area.kind, table, key, company, where };
  const shape = (of: string, column: string) =>
    catalogue.tables.get(of)?.columns.get(column)?.shape;
  const joins = joinsOf(area, of, shape);
  const list = assignedBy(area, of, shape);
  return [
    { of, beside: null },
    ...joins.map((last, i): Watched => ({
      of,
      beside: { steps: stepsTo(last, joins.slice(0, i)), last, columns: shownOf(area, last.name) },
    })),
    ...childrenOf(area, of, shape),
    ...exceptionsOf(area, of, shape),
    ...(list ? [list] : []),
  ];
}

type Shape = (table: string, column: string) => string | undefined;

function joinsOf(area: AreaMapping, of: WatchedKind, shape: Shape): WatchedJoin[] {
  return Object.entries(area.joins ?? {}).map(([name, { table, on, where = {} }]) => ({
    name,
    table,
    where: where satisfies Conditions,
    on: Object.entries(on).map(([theirs, named]) => {
      const { join, column: ours } = splitColumn(area, named);
      const from = join === null ? of.table : (area.joins?.[join]?.table ?? '');
      return { theirs, join, ours, asText: shape(table, theirs) !== shape(from, ours) };
    }),
  }));
}

/** The joins that a join stands on, in their order. */
function stepsTo(last: WatchedJoin, before: readonly WatchedJoin[]): WatchedJoin[] {
  const needed = new Set(last.on.map(({ join }) => join));
  return before
    .toReversed()
    .filter((step) => {
      if (!needed.has(step.name)) return false;
      for (const { join } of step.on) needed.add(join);
      return true;
    })
    .toReversed();
}

/** What of a join is shown, or leads on to another join. */
function shownOf(area: AreaMapping, name: string): string[] {
  const named = [
    ...Object.values(area.fields).flatMap((source) =>
      sourceColumns(longSource(source)).map((column) => column.name),
    ),
    ...Object.values(area.joins ?? {}).flatMap(({ on }) => Object.values(on)),
  ];
  const columns = named
    .map((one) => splitColumn(area, one))
    .filter(({ join }) => join === name)
    .map(({ column }) => column);
  // Free SQL may show anything of it.
  const isFree = Object.values(area.fields).some((source) => longSource(source).sql !== undefined);
  return isFree ? [] : [...new Set(columns)].toSorted();
}

function childrenOf(area: AreaMapping, of: WatchedKind, shape: Shape): Watched[] {
  return Object.entries(area.fields).flatMap(([field, source]): Watched[] => {
    const { table, by, name, address, role } = longSource(source);
    if (table === undefined || by === undefined) return [];
    const asText = shape(table, by) !== shape(of.table, of.key);
    const last = {
      name: field,
      table,
      where: {},
      on: [{ theirs: by, join: null, ours: of.key, asText }],
    };
    const columns = [name, address, role].filter((column) => column !== undefined);
    return [{ of, beside: { steps: [], last, columns } }];
  });
}

/** A row of an exception is a change of its series. */
function exceptionsOf(area: AreaMapping, of: WatchedKind, shape: Shape): Watched[] {
  return Object.entries(area.fields).flatMap(([field, source]): Watched[] => {
    const { exceptions } = longSource(source);
    if (exceptions === undefined) return [];
    const { table, by } = exceptions;
    const asText = shape(table, by) !== shape(of.table, of.key);
    const on = [{ theirs: by, join: null, ours: of.key, asText }];
    const columns = [...new Set(exceptionColumns(exceptions).map(({ name }) => name))];
    return [{ of, beside: { steps: [], last: { name: field, table, where: {}, on }, columns } }];
  });
}

function assignedBy(area: AreaMapping, of: WatchedKind, shape: Shape): Watched | null {
  const list = listOf(area);
  if (list === null) return null;
  const { table, record, from = of.key, user, company } = list;
  const pairs: [string, string][] = [
    [record, from],
    ...(company === undefined ? [] : [[company, of.company] satisfies [string, string]]),
  ];
  const on = pairs.map(([theirs, ours]) => ({
    theirs,
    join: null,
    ours,
    asText: shape(table, theirs) !== shape(of.table, ours),
  }));
  return {
    of,
    beside: { steps: [], last: { name: 'owner', table, where: {}, on }, columns: [user] },
  };
}
