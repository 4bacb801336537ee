import type { Transaction } from 'kysely';
import type { JournalEntry } from '../../ports/SyncStore.ts';
import type { Seal } from '../Seal.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRows } from './putRows.ts';
import { readWrites } from './readWrites.ts';
import type { RunWrites } from './RunWrites.ts';

/** Stores what was written, and per run how many and when last. */
export async function writeJournal(
  db: Transaction<Tables>,
  scope: OpenScope,
  seal: Seal,
  entries: readonly JournalEntry[],
): Promise<void> {
  for (const [run, ofRun] of Map.groupBy(entries, (entry) => keyText(entry.runId))) {
    const rows = ofRun.map((entry) => {
      const key = keyText(entry.runId, entry.id);
      return {
        key,
        body: seal.close(JSON.stringify(entry), 'sync_journal', String(scope.id), key),
        columns: { run, pair: keyText(entry.pairId), side: entry.side, at: entry.at },
      };
    });
    const stored = scope.tallies.sync_journal.rows;
    await putRows(db, scope, 'sync_journal', rows);
    const known = await readWrites(db, scope.id, run);
    const writes: RunWrites = {
      entries: (known?.entries ?? 0) + scope.tallies.sync_journal.rows - stored,
      isErased: known?.isErased ?? false,
    };
    const written_at = ofRun.reduce(
      (latest, { at }) => Math.max(latest, at),
      known?.writtenAt ?? -Infinity,
    );
    await putRows(db, scope, 'sync_writes', [
      { key: run, body: JSON.stringify(writes), columns: { written_at } },
    ]);
  }
}
