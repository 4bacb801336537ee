import { sql } from 'kysely';
import { AppError } from '../../../../core/AppError.ts';
import type { WriteOp } from '../../../../ports/RecordStore.ts';
import { comparison } from '../../database/comparison.ts';
import { tableName } from '../../database/tableName.ts';
import { refText } from '../refText.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { ValueFacts } from '../values/valueOf.ts';
import { writeStamp } from '../values/writeStamp.ts';
import type { AddedSet } from './addedSets.ts';
import { addChildren } from './addChildren.ts';
import { addedSets } from './addedSets.ts';
import { callProcedure } from './callProcedure.ts';
import { comparedValue } from './comparedValue.ts';
import type { Desk } from './Desk.ts';
import { factsOf } from './factsOf.ts';
import { insertRow } from './insertRow.ts';
import { isRefusal } from './isRefusal.ts';
import { makeKey } from './makeKey.ts';
import type { Performed } from './Performed.ts';
import { putOnList } from './putOnList.ts';
import { refusal } from './refusal.ts';
import { seriesRowsOf } from './seriesRowsOf.ts';
import { setSeriesRows } from './setSeriesRows.ts';
import { setsOfNew } from './setsOfNew.ts';
import { whereSets } from './whereSets.ts';

type CreateOp = Extract<WriteOp, { op: 'create' }>;

/**
 * Makes a record: its row with all that belongs to it, and in the same transaction the note that this intent was done.
 * @throws AppError as SqlTransaction.write.
 */
export async function createRecord(desk: Desk, op: CreateOp): Promise<Performed> {
  const part = desk.parts.get(op.collection);
  const { erp, open, permissions, intents } = desk;
  if (!part) {
    throw new AppError('not-found', 'The ERP has no such kind of records.', {
      reason: 'unknown-collection',
    });
  }
  const { company } = permissions;
  const refOf = (key: string) => refText({ company, kind: part.id, key });
  const done = desk.done.get(op.key);
  if (done !== undefined) return { state: 'written', ref: refOf(done), isNew: false };
  const { create } = part.said;
  if (create === undefined || create === 'never') {
    return refusal('New records of this kind are made in the ERP only.', 'create-never');
  }
  let sets;
  let exceptions;
  try {
    sets = setsOfNew(part, op.record.fields);
    exceptions = seriesRowsOf(part, op.record.fields);
  } catch (error) {
    if (isRefusal(error)) return { state: 'refused', error };
    throw error;
  }
  const made = await makeKey(erp, part, create.key, factsOf(desk, null), open);
  const facts = factsOf(desk, made);
  const stamp: AddedSet[] = part.stamp === null ? [] : [[part.stamp, writeStamp(op.stamp)]];
  const procedure = part.said.procedures?.create;
  let key: string;
  if (procedure) {
    key = (await callProcedure(erp, part, procedure, sets, null, facts, open)) ?? made ?? '';
    if (key === '') {
      throw new AppError(
        'not-configured',
        `${procedure.name} does not answer the key of the new record.`,
        { reason: 'no-key' },
      );
    }
    if (stamp.length > 0) await setStamp(desk, part, key, writeStamp(op.stamp));
  } else {
    const rows = rowOf(
      part,
      [...sets, ...stamp, ...addedSets(part, create.values, facts, true)],
      facts,
      made,
    );
    key = await insertRow(erp, part, rows, open);
  }
  await addChildren(desk, part, key, op.record.fields);
  if (exceptions.length > 0) await setSeriesRows(desk, part, key, exceptions);
  await putOnList(desk, part, key);
  await intents?.keep(open, { intent: op.key, kind: part.id, company, key });
  return { state: 'written', ref: refOf(key), isNew: true };
}

/** Each column once; what says whose and what it is counts most, then `values`, then the fields. */
function rowOf(part: SqlPart, said: AddedSet[], facts: ValueFacts, key: string | null): AddedSet[] {
  const { mapping } = part.kind;
  const { owner } = part.said;
  const [ownerColumn] = owner === 'everybody' ? [] : [owner.column ?? []].flat();
  const row = new Map<string, AddedSet[1]>([
    ...(ownerColumn === undefined
      ? []
      : [[ownerColumn, comparedValue(part.slot(ownerColumn), facts.user)] as AddedSet]),
    ...said,
    ...whereSets(part),
    [mapping.company, comparedValue(part.slot(mapping.company), facts.company)],
    ...(key === null ? [] : [[mapping.key, key] as AddedSet]),
  ]);
  return [...row];
}

async function setStamp({ open, permissions }: Desk, part: SqlPart, key: string, stamp: string) {
  const { table, mapping } = part.kind;
  await open.write(sql`update ${tableName(mapping.table)} set ${sql.id(part.stamp ?? '')} = ${stamp}
    where ${comparison(table, mapping.company, '=', permissions.company)} and ${comparison(table, mapping.key, '=', key)}`);
}
