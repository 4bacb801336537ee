import type { JournalEntry } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * What a run wrote, newest first, all that is of one pair together. Most pairs were written once and come page by page;
 * only of the others the entries are held until all have come by.
 */
export async function* journalGroups(
  run: SyncRun,
  runId: string,
): AsyncGenerator<JournalEntry[][]> {
  const { store } = run.ports;
  const { pageSize } = run.settings;
  const counts = new Map<string, number>();
  for await (const page of store.journal(run.scope, runId, pageSize)) {
    await run.breathe();
    for (const { pairId } of page) counts.set(pairId, (counts.get(pairId) ?? 0) + 1);
  }
  const waiting = new Map<string, JournalEntry[]>();
  for await (const page of store.journal(run.scope, runId, pageSize)) {
    await run.breathe();
    const ready: JournalEntry[][] = [];
    for (const entry of page) {
      const group = [...(waiting.get(entry.pairId) ?? []), entry];
      if (group.length < (counts.get(entry.pairId) ?? 1)) {
        waiting.set(entry.pairId, group);
      } else {
        waiting.delete(entry.pairId);
        ready.push(group);
      }
    }
    if (ready.length > 0) yield ready;
  }
}
