import { isRecurrence } from '../../../shared/records/isRecurrence.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

/**
 * A task as it counts for the sync. When an occurrence of a task is completed, Outlook leaves it behind as a task of its
 * own that still calls itself recurring (PidLidTaskDeadOccurrence) and goes on with the next; whoever copies its
 * rule starts a second series with every tick (sync-knowledge 3.10). So what is completed recurs no more.
 */
export function liveTask(fields: Fields): Fields {
  const isDone = fields['status'] === 'completed';
  return isDone && isRecurrence(fields['recurrence']) ? { ...fields, recurrence: null } : fields;
}
