import { isRecurrence } from '../../../../../shared/records/isRecurrence.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import type { WriteOp } from '../../../../ports/RecordStore.ts';
import { writeStamp } from '../values/writeStamp.ts';
import { type AddedSet, addedSets } from './addedSets.ts';
import { callProcedure } from './callProcedure.ts';
import type { Desk } from './Desk.ts';
import { factsOf } from './factsOf.ts';
import { isRefusal } from './isRefusal.ts';
import { lookBefore } from './lookBefore.ts';
import type { Performed } from './Performed.ts';
import { refusal } from './refusal.ts';
import { seriesRowsOf } from './seriesRowsOf.ts';
import { setSeriesRows } from './setSeriesRows.ts';
import { setsOf } from './setsOf.ts';
import { updateRow } from './updateRow.ts';

type UpdateOp = Extract<WriteOp, { op: 'update' }>;

/** Changes a record, if it still is as it was read. @throws AppError as SqlTransaction.write. */
export async function updateRecord(desk: Desk, op: UpdateOp): Promise<Performed> {
  const looked = lookBefore(desk, op);
  if (!('read' in looked)) return looked;
  const { part, key, read } = looked;
  const { erp, open } = desk;
  const { update, procedures } = part.said;
  if (update === undefined || update === 'never') {
    return refusal('Records of this kind are changed in the ERP only.', 'update-never');
  }
  const now: Fields = { ...read.record.fields, ...op.set };
  let sets;
  let exceptions;
  try {
    sets = setsOf(part, op.set, now);
    // Their own columns say them by their series' start.
    const isTimed = ['recurrence', 'start', 'due'].some((name) => name in op.set);
    const isSeries = [now, read.record.fields].some((fields) => isRecurrence(fields['recurrence']));
    exceptions = isTimed && isSeries ? seriesRowsOf(part, now) : null;
  } catch (error) {
    if (isRefusal(error)) return { state: 'refused', error };
    throw error;
  }
  const written: Performed = { state: 'written', ref: op.ref, isNew: false };
  const isStamped = op.stamp !== null && part.stamp !== null;
  // A change of what is only read changes nothing; the record says so when it is read back.
  if (sets.size === 0 && !isStamped) return written;
  const facts = factsOf(desk, key);
  const procedure = sets.size === 0 ? undefined : procedures?.update;
  const columns = new Map<string, AddedSet[1]>(procedure ? [] : sets);
  if (op.stamp !== null && part.stamp !== null) columns.set(part.stamp, writeStamp(op.stamp));
  if (columns.size > 0) {
    for (const [column, value] of addedSets(part, update.values, facts, false))
      columns.set(column, value);
    const isWritten = await updateRow(desk, part, key, read.row, [...columns]);
    if (!isWritten) return { state: 'conflict', ref: op.ref };
  }
  if (exceptions !== null) await setSeriesRows(desk, part, key, exceptions);
  if (procedure) await callProcedure(erp, part, procedure, sets, read.row, facts, open);
  return written;
}
