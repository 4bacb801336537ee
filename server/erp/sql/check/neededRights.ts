import type { Catalogue } from '../catalogue/Catalogue.ts';
import { columnUses } from '../catalogue/columnUses.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { areaMappings } from '../mapping/sync/areaMappings.ts';
import { longSource } from '../mapping/sync/longSource.ts';
import { syncColumnUses } from '../mapping/sync/syncColumnUses.ts';
import { neededForChildren } from './neededForChildren.ts';
import { neededForFiling } from './neededForFiling.ts';
import { neededForOurs } from './neededForOurs.ts';
import { neededToWrite } from './neededToWrite.ts';
import type { Need } from './Need.ts';

/**
 * Every right that ERP Link uses with this mapping, and no other: to read columns, to write those that it writes, and to our own
 * tables. What the ERP's own triggers do with the rights of whoever writes, nobody can tell from here.
 * @param ours whether the rights to our own tables are among them.
 */
export function neededRights(
  mapping: Mapping,
  catalogue: Catalogue,
  dialect: SqlDialect,
  ours: boolean,
): Need[] {
  const read = [...columnUses(mapping), ...syncColumnUses(mapping)].map(
    ({ table, column, path }): Need => ({
      on: 'table',
      name: table,
      right: 'select',
      column,
      path,
    }),
  );
  const written = areaMappings(mapping.sync).flatMap((area) => [
    ...neededToWrite(mapping, catalogue, dialect, area),
    ...neededForChildren(area),
  ]);
  const all = [
    ...read,
    ...inExpressions(mapping, catalogue),
    ...written,
    ...neededForFiling(mapping, catalogue, dialect),
    ...(ours ? neededForOurs(mapping, catalogue, dialect) : []),
  ];
  const unique = new Map<string, Need>();
  for (const need of all) {
    const is = JSON.stringify([need.on, need.name, need.right, need.column]);
    if (!unique.has(is)) unique.set(is, need);
  }
  return [...unique.values()];
}

/** Columns that free SQL names, as far as a name in it is one of a table it can see. */
function inExpressions(mapping: Mapping, catalogue: Catalogue): Need[] {
  return areaMappings(mapping.sync).flatMap(({ mapping: said, path }) => {
    const own = mapping.kinds[said.kind]?.table ?? '';
    const tables = [own, ...Object.values(said.joins ?? {}).map(({ table }) => table)];
    return Object.entries(said.fields).flatMap(([name, source]): Need[] => {
      const words = new Set(longSource(source).sql?.match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []);
      return tables.flatMap((table) =>
        [...(catalogue.tables.get(table)?.columns.keys() ?? [])]
          .filter((column) => words.has(column))
          .map((column): Need => ({
            on: 'table',
            name: table,
            right: 'select',
            column,
            path: [...path, 'fields', name, 'sql'],
          })),
      );
    });
  });
}
