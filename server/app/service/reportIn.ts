import type { Run } from '../../ports/SyncStore.ts';
import type { SyncReport } from '../sync/SyncReport.ts';

/** The report that a run keeps; null where it ended before it had one. */
export function reportIn({ report }: Pick<Run, 'report'>): SyncReport | null {
  return report === '' ? null : (JSON.parse(report) as SyncReport);
}
