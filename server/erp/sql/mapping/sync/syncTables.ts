import type { Mapping } from '../Mapping.ts';
import type { MappingPath } from '../MappingFile.ts';
import { ownFilingAreas } from '../filing/ownFilingAreas.ts';
import { areaMappings } from './areaMappings.ts';
import { longSource } from './longSource.ts';

/** Every table that the `sync` and `filing` parts of a mapping name themselves, with its path; those of the kinds are the pane's too. */
export function syncTables(mapping: Mapping): { table: string; path: MappingPath }[] {
  const areas = [...areaMappings(mapping.sync), ...ownFilingAreas(mapping)];
  const beside = (['assignments', 'documents'] as const).flatMap((part) => {
    const table = mapping.filing?.[part]?.table;
    return table === undefined ? [] : [{ table, path: ['filing', part, 'table'] }];
  });
  return [
    ...beside,
    ...areas.flatMap(({ mapping: said, path }) => {
      const found: { table: string | undefined; path: MappingPath }[] = [
        ...Object.entries(said.joins ?? {}).map(([name, { table }]) => ({
          table,
          path: [...path, 'joins', name, 'table'],
        })),
        ...Object.entries(said.fields).map(([name, source]) => ({
          table: longSource(source).table,
          path: [...path, 'fields', name, 'table'],
        })),
        ...Object.entries(said.fields).map(([name, source]) => ({
          table: longSource(source).exceptions?.table,
          path: [...path, 'fields', name, 'exceptions', 'table'],
        })),
        {
          table: said.owner === 'everybody' ? undefined : said.owner.table,
          path: [...path, 'owner', 'table'],
        },
        { table: said.list?.table, path: [...path, 'list', 'table'] },
      ];
      const key = typeof said.create === 'object' ? said.create.key : undefined;
      if (typeof key === 'object' && 'numbers' in key) {
        const at = [...path, 'create', 'key', 'numbers', 'table'];
        found.push({ table: key.numbers.table, path: at });
      }
      return found.flatMap(({ table, path: at }) =>
        table === undefined ? [] : [{ table, path: at }],
      );
    }),
  ];
}
