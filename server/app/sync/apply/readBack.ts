import type { Fields, FieldValue } from '../../../../shared/records/SyncRecord.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { Baseline } from '../../../core/sync/Pair.ts';
import type { Got, Written } from '../../../ports/RecordStore.ts';
import { readThing } from '../observe/readThing.ts';
import type { SyncRun } from '../SyncRun.ts';
import { isRewritten } from './isRewritten.ts';
import { isWoken } from './isWoken.ts';
import type { WriteStep } from './WriteStep.ts';

/** The baseline after a write; and whether people may have changed the thing before it could be read. */
export interface ReadBack {
  baseline: Baseline;
  isTouched: boolean;
}

/**
 * What the written side says afterwards: that becomes the baseline, so that what it rewrote cannot bounce (class 2).
 * Where it had to be asked for it, somebody may have changed the thing in between: what is neither what we wrote nor
 * what was there before is left out of the baseline, so that it still is a change. So is what came to light by the write
 * itself, and the other side never had.
 *
 * @param got what it answered when it was asked; null when it said so by itself or could not be asked.
 */
export function readBack(
  run: SyncRun,
  step: Extract<WriteStep, { op: 'create' | 'update' }>,
  written: Extract<Written, { state: 'done' }>,
  got: Got | null,
): ReadBack {
  const { ref, version, record, native } = written;
  const before: Fields = step.op === 'create' ? {} : step.own.fields;
  const sent: Fields = { ...before, ...step.set };
  const told = record === null ? null : { ref, version, record, native };
  const handed = told ?? (got?.state === 'found' ? got : null);
  const now = handed === null ? null : readThing(run, handed).observation;
  if (now?.state !== 'present') {
    return { baseline: { ref, version, fields: sent, native: null }, isTouched: false };
  }
  const { fields } = now;
  // Where a side looks first and then writes, a change in between is in what it says afterwards.
  const isAtomic = step.op === 'create' || run.can(step.side).guard === 'atomic';
  // What a private thing did not tell comes to light with the write that publishes it, and was never carried.
  const wasHidden =
    step.op === 'update' &&
    isPrivate(before) &&
    run.policy.private !== 'full' &&
    !isPrivate(fields);
  const isSure = told !== null && isAtomic && !wasHidden;
  const touched = Object.keys(fields).filter((field) => {
    if (isSure && !isWoken(run.scope.area, field, step.set, before)) return false;
    return isOthers(run, step.set, before, field, fields);
  });
  // Made public only: what it says is to be read, whatever it is.
  const isHeld = step.op === 'update' && (step.held?.length ?? 0) > 0;
  if (touched.length === 0 && !isHeld) return { baseline: baselineOf(now), isTouched: false };
  const kept = Object.entries({ ...sent, ...fields }).flatMap(
    ([field, value]): [string, FieldValue | null][] => {
      if (!touched.includes(field)) return [[field, value]];
      const own = sent[field];
      return own === undefined ? [] : [[field, own]];
    },
  );
  // The version of before, so that the thing is read again when it is listed.
  const old = step.op === 'create' ? null : step.own.version;
  const baseline = { ref, version: old, fields: Object.fromEntries(kept), native: now.native };
  return { baseline, isTouched: true };
}

function baselineOf({ ref, version, fields, native }: Baseline): Baseline {
  return { ref, version, fields, native };
}

/** Whether what a field says now is neither what we wrote into it nor what was in it before. */
function isOthers(
  { scope }: SyncRun,
  set: Fields,
  before: Fields,
  field: string,
  now: Fields,
): boolean {
  const given = set[field];
  if (given !== undefined) return !isRewritten(scope.area, field, given, now[field]);
  const value = now[field];
  if (before[field] === undefined && value === null) return false;
  return !sameValue(scope.area, field, before[field], value);
}
