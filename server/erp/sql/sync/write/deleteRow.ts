import { sql } from 'kysely';
import { AppError } from '../../../../core/AppError.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Desk } from './Desk.ts';
import { removeChildren } from './removeChildren.ts';
import { rowConditions } from './rowConditions.ts';
import { setSeriesRows } from './setSeriesRows.ts';
import { takeOffList } from './takeOffList.ts';

/** Thrown where a row was not deleted, so that what hangs on it comes back; it gets no further than this file. */
const stale = new AppError('conflict', 'The record changed in the ERP meanwhile.');

/**
 * Deletes a record's row and what hangs on it, if it still is as it was read. What hangs on it goes first, since the database
 * may refuse to leave it with nothing.
 * @returns whether it was; if not, nothing is deleted.
 */
export async function deleteRow(
  desk: Desk,
  part: SqlPart,
  key: string,
  row: SqlRow,
): Promise<boolean> {
  const { erp, open, permissions } = desk;
  const { table } = part.kind.mapping;
  const where = rowConditions(erp.database.dialect, part, permissions.company, key, row);
  const remove = async () => {
    const { affected } = await open.write({
      shape: `delete ${table} where ${where.shape}`,
      parameters: where.parameters,
      build: () => sql`delete from ${tableName(table)} where ${where.build()}`,
    });
    return affected > 0;
  };
  if (!hasMore(part)) return await remove();
  try {
    return await open.attempt(async () => {
      await removeChildren(desk, part, key);
      await setSeriesRows(desk, part, key, []);
      await takeOffList(desk, part, key);
      if (await remove()) return true;
      throw stale;
    });
  } catch (error) {
    if (error === stale) return false;
    throw error;
  }
}

/** Whether anything of ours hangs on records of this kind. */
function hasMore({ said: { owner }, children, series }: SqlPart): boolean {
  const isListed = owner !== 'everybody' && owner.table !== undefined;
  return isListed || series !== null || children.some(({ source }) => source.inserted === true);
}
