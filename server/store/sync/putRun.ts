import type { Transaction } from 'kysely';
import type { Run } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRows } from './putRows.ts';

/** Stores a run as it is now. */
export async function putRun(
  db: Transaction<Tables>,
  scope: OpenScope,
  run: Omit<Run, 'scope'>,
): Promise<void> {
  const { id, kind, startedAt, endedAt, state, progress, report, asks, approval } = run;
  const kept = { id, kind, startedAt, endedAt, state, progress, report, asks, approval };
  const columns = {
    started_at: startedAt,
    is_open: endedAt === null ? 1 : 0,
    ended_at: endedAt,
  };
  await putRows(db, scope, 'sync_run', [{ key: keyText(id), body: JSON.stringify(kept), columns }]);
}
