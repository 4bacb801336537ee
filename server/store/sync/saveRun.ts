import { sql, type Transaction } from 'kysely';
import type { Run } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { findRuns } from './findRuns.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRun } from './putRun.ts';

/** Stores a run with the approval that it has: one that asks for something else has none. */
export async function saveRun(
  db: Transaction<Tables>,
  scope: OpenScope,
  run: Omit<Run, 'scope' | 'approval'>,
): Promise<void> {
  const [known] = await findRuns(db, scope.state, sql`and key = ${keyText(run.id)}`);
  const approval = known?.asks === run.asks ? known.approval : null;
  await putRun(db, scope, { ...run, approval });
}
