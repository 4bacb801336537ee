import type { SqlPart } from '../SqlPart.ts';
import type { ChangeColumn } from './ChangeColumn.ts';

/** The columns by which a part's changes are found; none where everything has to be read. */
export function changeColumns(part: SqlPart): ChangeColumn[] {
  if (part.changed.length === 0) return [];
  return [
    ...part.changed.map((column) => ({ name: column, join: null, column })),
    ...part.joins.flatMap(({ name, mapping: { changed } }) =>
      changed === undefined ? [] : [{ name: `${name}.${changed}`, join: name, column: changed }],
    ),
  ];
}
