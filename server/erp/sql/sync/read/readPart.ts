import type { SqlErp } from '../../records/SqlErp.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Runner } from '../Runner.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { readChildren } from './readChildren.ts';
import { readSeriesRows } from './readSeriesRows.ts';
import { type PartQuestion, selectPart } from './selectPart.ts';

/** The rows of records with all that belongs to them, in the order of keys. @throws AppError as SqlDatabase.run. */
export async function readPart(
  erp: SqlErp,
  part: SqlPart,
  question: PartQuestion,
  run: Runner,
): Promise<SqlRow[]> {
  const rows = await run(selectPart(erp, part, question));
  if (part.children.length > 0) await readChildren(erp, part, rows, question.company, run);
  await readSeriesRows(erp, part, rows, question.company, run);
  return rows;
}
