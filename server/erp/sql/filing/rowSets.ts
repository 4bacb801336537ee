import type { SqlValue } from '../database/SqlDatabase.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { WrittenValues } from '../mapping/sync/WrittenValues.ts';
import { comparedValue } from '../sync/write/comparedValue.ts';
import { type ValueFacts, valueOf } from '../sync/values/valueOf.ts';
import { slotIn } from '../sync/values/slotIn.ts';

/** What a row that hangs on a mail sets, of columns that the mapping names or leaves out; as each column takes it. */
export function rowSets(
  erp: SqlErp,
  table: string,
  said: readonly (readonly [column: string | undefined, value: SqlValue])[],
  values: WrittenValues | undefined,
  facts: ValueFacts,
): Map<string, SqlValue> {
  const slot = (column: string) =>
    slotIn(erp.database.dialect, erp.catalogue.tables.get(table), {
      ...{ alias: column, named: column, column, isOwn: true },
    });
  const fitting = (column: string, value: SqlValue): SqlValue =>
    typeof value === 'string' || typeof value === 'number'
      ? comparedValue(slot(column), value)
      : value;
  return new Map([
    ...Object.entries(values ?? {}).map(([column, value]): [string, SqlValue] => [
      column,
      valueOf(value, slot(column), facts),
    ]),
    ...said.flatMap(([column, value]): [string, SqlValue][] =>
      column === undefined ? [] : [[column, fitting(column, value)]],
    ),
  ]);
}
