import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ColumnShape } from '../../catalogue/ColumnShape.ts';

interface Compared {
  id: RawBuilder<unknown>;
  shape: ColumnShape | undefined;
}

/** That two columns hold the same; as texts where their types differ, since PostgreSQL does not compare a text with a number. */
export function equalColumns(a: Compared, b: Compared): RawBuilder<boolean> {
  return a.shape === b.shape
    ? sql<boolean>`${a.id} = ${b.id}`
    : sql<boolean>`cast(${a.id} as text) = cast(${b.id} as text)`;
}
