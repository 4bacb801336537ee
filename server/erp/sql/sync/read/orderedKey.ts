import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlKind } from '../../records/SqlKind.ts';

/** A key as it is ordered and compared: one without a type as text, as comparedColumn has it. */
export function orderedKey(
  { table, mapping }: SqlKind,
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return table.columns.get(mapping.key)?.shape === 'untyped' ? sql`cast(${id} as text)` : id;
}
