import type { WriteOp } from '../../../../ports/RecordStore.ts';
import { addedSets } from './addedSets.ts';
import { callProcedure } from './callProcedure.ts';
import { deleteRow } from './deleteRow.ts';
import type { Desk } from './Desk.ts';
import { factsOf } from './factsOf.ts';
import { lookBefore } from './lookBefore.ts';
import type { Performed } from './Performed.ts';
import { refusal } from './refusal.ts';
import { updateRow } from './updateRow.ts';

type DeleteOp = Extract<WriteOp, { op: 'delete' }>;

/** Deletes a record, or marks it as the mapping says, if it still is as it was read. @throws AppError as SqlTransaction.write. */
export async function deleteRecord(desk: Desk, op: DeleteOp): Promise<Performed> {
  const looked = lookBefore(desk, op);
  if (!('read' in looked)) return looked;
  const { part, key, read } = looked;
  const { erp, open } = desk;
  const { delete: way, procedures } = part.said;
  if (way === undefined || way === 'never') {
    return refusal('Records of this kind are deleted in the ERP only.', 'delete-never');
  }
  const done: Performed = { state: 'done', ref: op.ref, version: null, record: null, native: null };
  const facts = factsOf(desk, key);
  if (procedures?.delete) {
    await callProcedure(erp, part, procedures.delete, new Map(), read.row, facts, open);
    return done;
  }
  const isDone =
    way === 'row'
      ? await deleteRow(desk, part, key, read.row)
      : await updateRow(desk, part, key, read.row, addedSets(part, way.values, facts, false));
  return isDone ? done : { state: 'conflict', ref: op.ref };
}
