import type { Mapping } from '../mapping/Mapping.ts';
import type { MappingPath, MappingProblem } from '../mapping/MappingFile.ts';
import { nearest } from '../mapping/nearest.ts';
import type { Catalogue } from './Catalogue.ts';
import { columnUses } from './columnUses.ts';

const comparable = ['text', 'integer', 'decimal', 'uuid', 'untyped'];

/** Whether every table and column of the mapping is there, may be read, and can be compared where it must be. */
export function checkCatalogue(mapping: Mapping, catalogue: Catalogue): MappingProblem[] {
  const missing = tablesOf(mapping).filter(({ table }) => !catalogue.tables.has(table));
  return [
    ...missing.map(({ table, path }) => ({
      path,
      message: `expected a table or view of the database, found “${table}”${nearest(table, catalogue.names)}`,
    })),
    ...columnUses(mapping).flatMap(({ table, column, path, compared }): MappingProblem[] => {
      const columns = catalogue.tables.get(table)?.columns;
      if (!columns) return [];
      const found = columns.get(column);
      if (!found) {
        const near = nearest(column, columns.keys());
        const others =
          near === '' ? `; it has ${[...columns.keys()].slice(0, 30).join(', ')}` : near;
        return [{ path, message: `expected a column of ${table}, found “${column}”${others}` }];
      }
      if (!found.readable) {
        return [{ path, message: `expected the right to read ${table}.${column}, found none` }];
      }
      return compared && !comparable.includes(found.shape)
        ? [
            {
              path,
              message: `expected a column of text, whole numbers or UUIDs, found ${table}.${column} of another type`,
            },
          ]
        : [];
    }),
  ];
}

function tablesOf(mapping: Mapping): { table: string; path: MappingPath }[] {
  const { companies, users } = mapping;
  return [
    { table: companies.table, path: ['companies', 'table'] },
    { table: users.table, path: ['users', 'table'] },
    ...(users.companies
      ? [{ table: users.companies.table, path: ['users', 'companies', 'table'] }]
      : []),
    ...(users.rights ? [{ table: users.rights.table, path: ['users', 'rights', 'table'] }] : []),
    ...(users.needs ?? []).flatMap(({ table }, i) =>
      table === undefined ? [] : [{ table, path: ['users', 'needs', i, 'table'] }],
    ),
    ...Object.entries(mapping.kinds).flatMap(([word, { table, document }]) => [
      { table, path: ['kinds', word, 'table'] },
      ...(document?.table === undefined
        ? []
        : [{ table: document.table, path: ['kinds', word, 'document', 'table'] }]),
    ]),
  ];
}
