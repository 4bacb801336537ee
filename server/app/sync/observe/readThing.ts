import { busyStub } from '../../../core/sync/busyStub.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { Observation } from '../../../core/sync/Pair.ts';
import { liveTask } from '../../../core/recurrence/liveTask.ts';
import { checkRecord } from '../../../../shared/records/checkRecord.ts';
import { settleFields } from '../../../../shared/records/settleFields.ts';
import type { Fields, SyncRecord } from '../../../../shared/records/SyncRecord.ts';
import type { SyncRun } from '../SyncRun.ts';

/** What a side handed over. */
export interface Handed {
  ref: string;
  version: string | null;
  record: SyncRecord;
  native: string | null;
}

/**
 * What was read, as it may be remembered: checked, and of a private thing the busy time only, so that no text of it
 * gets into a row of the store (I8). Or why it cannot be.
 */
export function readThing(
  run: SyncRun,
  { ref, version, record, native }: Handed,
): { observation: Observation; fault: string | null } {
  const { area } = run.scope;
  const live = area === 'tasks' ? liveTask(record.fields) : record.fields;
  const fields = settleFields(area, live);
  const faults =
    record.area === area
      ? checkRecord({ area, fields })
      : [`This is not one of ${area} but ${record.area}.`];
  if (faults.length > 0) {
    return { observation: { state: 'unknown', ref, why: 'unsound' }, fault: faults.join(' ') };
  }
  const isHidden = isPrivate(fields) && run.policy.private !== 'full';
  const kept = isHidden ? stub(run, fields) : fields;
  return {
    observation: { state: 'present', ref, version, fields: kept, native: isHidden ? null : native },
    fault: null,
  };
}

/** That it is private must be known of it in any area. */
function stub({ scope }: SyncRun, fields: Fields): Fields {
  return { ...busyStub(scope.area, fields), sensitivity: fields.sensitivity ?? null };
}
