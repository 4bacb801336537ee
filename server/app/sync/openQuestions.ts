import type { Question } from './SyncReport.ts';
import type { SyncRun } from './SyncRun.ts';

/**
 * What people are asked: of pairs as the store has it, whoever asked and whenever, longest open first; then of things
 * that have no pair, as this run found it. At most as many as a report names.
 */
export async function openQuestions(run: SyncRun): Promise<Question[]> {
  const { named, pageSize } = run.settings;
  const found: Question[] = [];
  for await (const page of run.store.pairsAsked(run.scope, Math.min(named, pageSize))) {
    for (const { id, erp, mailbox, conflict } of page) {
      if (conflict === null) continue;
      const { key, reason, fields } = conflict;
      const refs = { erp: erp ? [erp.ref] : [], mailbox: mailbox ? [mailbox.ref] : [] };
      found.push({ key, reason, pairId: id, fields, refs });
    }
    if (found.length >= named) break;
  }
  return [...found, ...run.tally.questions.values()].slice(0, named);
}
