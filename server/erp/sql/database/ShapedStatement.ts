import type { RawBuilder } from 'kysely';
import type { SqlRow, SqlValue } from './SqlDatabase.ts';

/**
 * A statement that is run often with other values: statements with the same shape have the same SQL. It is built and compiled
 * the first time only, since that takes longer than a small statement runs.
 */
export interface ShapedStatement {
  /** Says all that the SQL depends on, what statement it is among it. */
  shape: string;
  /** In the order in which they stand in the SQL. */
  parameters: readonly SqlValue[];
  build: () => RawBuilder<SqlRow>;
}
