import type { ExceptionsMapping } from './ExceptionsMapping.ts';
import { longSource } from './longSource.ts';
import { type SourceColumn, sourceColumns } from './sourceColumns.ts';

/** The columns of an exception's row that say something of it, each with its path below the exceptions. */
export function exceptionColumns({
  original,
  cancelled,
  fields = {},
}: ExceptionsMapping): SourceColumn[] {
  const flag: SourceColumn =
    typeof cancelled === 'string'
      ? { name: cancelled, path: ['cancelled'] }
      : { name: cancelled.column, path: ['cancelled', 'column'] };
  return [
    { name: original, path: ['original'] },
    flag,
    ...Object.entries(fields).flatMap(([field, source]) =>
      sourceColumns(longSource(source)).map(({ name, path }) => ({
        name,
        path: ['fields', field, ...path],
      })),
    ),
  ];
}
