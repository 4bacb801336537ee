import type { PlacedArea } from '../mapping/sync/areaMappings.ts';
import { longSource } from '../mapping/sync/longSource.ts';
import type { Need } from './Need.ts';

/** The rights to rows that are made and deleted with their record (`inserted`): what addChildren and removeChildren name. */
export function neededForChildren({ mapping: said, path }: PlacedArea): Need[] {
  return Object.entries(said.fields).flatMap(([field, source]): Need[] => {
    const { table, inserted, ...long } = longSource(source);
    if (table === undefined || inserted !== true) return [];
    const at = [...path, 'fields', field];
    const columns = (['by', 'company', 'position', 'name', 'address', 'role'] as const).flatMap(
      (key) => long[key] ?? [],
    );
    const made = typeof said.create === 'object' ? columns : [];
    const isDeleted = said.delete === 'row' && said.procedures?.delete === undefined;
    return [
      ...made.map((column): Need => ({
        on: 'table',
        name: table,
        right: 'insert',
        column,
        path: at,
      })),
      ...(isDeleted
        ? [{ on: 'table', name: table, right: 'delete', column: null, path: at } as const]
        : []),
    ];
  });
}
