import type { RecordRow } from './RecordRow.ts';

/**
 * The rows of `directory_key` that a record has, columns in the order of its primary key.
 *
 * @param scopes the scope of each shelf.
 */
export function keyRows(
  records: readonly RecordRow[],
  scopes: ReadonlyMap<number, number>,
): (string | number)[][] {
  return records.flatMap(({ id, shelf, rank, keys }) => {
    const scope = scopes.get(shelf);
    if (scope === undefined) throw new Error(`shelf ${shelf} has no scope`);
    return (JSON.parse(keys) as [string, string][]).map((key) => [scope, ...key, rank, id]);
  });
}
