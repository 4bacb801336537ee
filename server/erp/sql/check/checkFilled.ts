import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { MappingPath } from '../mapping/MappingFile.ts';
import { areaMappings } from '../mapping/sync/areaMappings.ts';
import { neededToWrite } from './neededToWrite.ts';
import type { Said } from './Said.ts';

/** Columns that a new row must have a value in, and that nothing in the mapping writes: every create would fail. */
export function checkFilled(
  mapping: Mapping,
  catalogue: Catalogue,
  dialect: SqlDialect,
): { path: MappingPath; said: Said }[] {
  return areaMappings(mapping.sync).flatMap((area) => {
    const { mapping: said, path } = area;
    const kind = mapping.kinds[said.kind];
    if (typeof said.create !== 'object' || said.procedures?.create || !kind) return [];
    const columns = catalogue.tables.get(kind.table)?.columns ?? new Map<string, never>();
    const written = new Set(
      neededToWrite(mapping, catalogue, dialect, area)
        .filter(({ name, right }) => name === kind.table && right === 'insert')
        .map(({ column }) => column),
    );
    const missing = [...columns]
      .filter(([name, { nullable, hasDefault }]) => !nullable && !hasDefault && !written.has(name))
      // That the database gives no such key is said where the key is.
      .filter(([name]) => name !== kind.key)
      .map(([name]) => name);
    if (missing.length === 0) return [];
    const names = missing.join(', ');
    return [
      {
        path: [...path, 'create'],
        said: {
          en: `a new row of ${kind.table} must have a value in ${names}, and nothing here writes one; say it in \`values\``,
          de: `eine neue Zeile von ${kind.table} braucht einen Wert in ${names}, und hier schreibt niemand einen; in \`values\` angeben`,
        },
      },
    ];
  });
}
