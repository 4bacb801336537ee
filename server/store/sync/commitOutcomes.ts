import { sql, type Transaction } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import type { Outcome } from '../../ports/SyncStore.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Seal } from '../Seal.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { readRows } from './readRows.ts';
import { removeKeys } from './removeKeys.ts';
import { savePairs } from './savePairs.ts';
import { settleObservations } from './settleObservations.ts';
import { writeJournal } from './writeJournal.ts';

/**
 * Ends intents with all their consequences. Of several outcomes for one pair the last says how it is now.
 *
 * @throws AppError `conflict`, reason `intent-closed` or `ref-paired-twice`.
 */
export async function commitOutcomes(
  db: Transaction<Tables>,
  scope: OpenScope,
  seal: Seal,
  outcomes: readonly Outcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  const keys = outcomes.map((outcome) => keyText(outcome.intentId));
  const pairOf = await pairKeys(db, scope.id, keys);
  if ((await removeKeys(db, scope, 'sync_intent', keys)) !== outcomes.length) {
    throw new AppError('conflict', 'This write was ended already.', { reason: 'intent-closed' });
  }
  const pairs = new Map<string, Pair | null>();
  for (const [place, { pair }] of outcomes.entries()) {
    const key = pair === null ? pairOf.get(keys[place] ?? '') : keyText(pair.id);
    if (key !== undefined) pairs.set(key, pair);
  }
  // First what goes, so that another pair may take over its references.
  const gone = [...pairs].filter(([, pair]) => pair === null).map(([key]) => key);
  await removeKeys(db, scope, 'sync_pair', gone);
  await savePairs(
    db,
    scope,
    [...pairs.values()].filter((pair) => pair !== null),
  );
  await writeJournal(
    db,
    scope,
    seal,
    outcomes.flatMap(({ journal }) => journal ?? []),
  );
  await settleObservations(
    db,
    scope,
    outcomes.flatMap(({ settled }) => settled),
  );
}

/** The pairs that open intents are about: keys by keys. */
async function pairKeys(
  db: Transaction<Tables>,
  id: number,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const named = jsonRows(keys.map((key) => [key]));
  const rows = await readRows(
    db,
    'sync_intent',
    sql`where scope = ${id} and key in (select t.value->>0 from ${named})`,
  );
  return new Map(rows.map((row) => [row.key, String(row['pair'])]));
}
