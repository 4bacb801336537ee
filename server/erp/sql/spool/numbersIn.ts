import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { NumberRange } from './NumberRange.ts';

/** The condition that a row's number is in one of these ranges. */
export function numbersIn(ranges: readonly NumberRange[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(
    ranges.map(([a, z]) => sql`seq between ${BigInt(a)} and ${BigInt(z)}`),
    sql` or `,
  )})`;
}
