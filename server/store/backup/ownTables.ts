import type { TableShape } from './TableShape.ts';

/** What the migrator keeps for itself; the schema's steps stand in a backup's head. */
const kept = new Set(['migration', 'migration_lock']);

/**
 * The tables that a backup holds, each behind those that it points to, else by name: the same order on both databases.
 */
export function ownTables(shapes: readonly TableShape[]): TableShape[] {
  const left = shapes
    .filter(({ name }) => !kept.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const done = new Set<string>();
  const ordered: TableShape[] = [];
  while (left.length > 0) {
    const at = left.findIndex(({ name, needs }) =>
      needs.every((other) => other === name || done.has(other)),
    );
    const [next] = left.splice(at, 1);
    if (at < 0 || next === undefined) throw new Error('tables of the store point at each other');
    done.add(next.name);
    ordered.push(next);
  }
  return ordered;
}
