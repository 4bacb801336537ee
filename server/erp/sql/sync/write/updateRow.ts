import { sql } from 'kysely';
import type { SqlRow, SqlValue } from '../../database/SqlDatabase.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { AddedSet } from './addedSets.ts';
import type { Desk } from './Desk.ts';
import { isPlain } from './isPlain.ts';
import { rowConditions } from './rowConditions.ts';

/**
 * Sets columns of a record, if it still is as it was read.
 * @param sets an expression in it depends on its column only.
 * @returns whether it was.
 */
export async function updateRow(
  { erp, open, permissions }: Desk,
  part: SqlPart,
  key: string,
  row: SqlRow,
  sets: readonly AddedSet[],
): Promise<boolean> {
  const { table } = part.kind.mapping;
  const where = rowConditions(erp.database.dialect, part, permissions.company, key, row);
  const values: SqlValue[] = [];
  let shape = `update ${table}`;
  for (const set of sets) {
    shape += ` ${set[0]}`;
    if (isPlain(set)) values.push(set[1]);
    else shape += '…';
  }
  const { affected } = await open.write({
    shape: `${shape} where ${where.shape}`,
    parameters: [...values, ...where.parameters],
    build: () => {
      const assignments = sets.map(([column, value]) => sql`${sql.id(column)} = ${value}`);
      return sql`update ${tableName(table)} set ${sql.join(assignments)} where ${where.build()}`;
    },
  });
  return affected > 0;
}
