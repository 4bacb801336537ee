import { sql } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { JournalEntry, Scope } from '../../ports/SyncStore.ts';
import type { Seal } from '../Seal.ts';
import type { Transactions } from '../Transactions.ts';
import { findRuns } from './findRuns.ts';
import { keyText } from './keyText.ts';
import { listJournal } from './listJournal.ts';
import { readWrites } from './readWrites.ts';
import { runUnknown } from './runUnknown.ts';
import type { RunWrites } from './RunWrites.ts';
import { scopeId } from './scopeId.ts';
import { syncDamaged } from './syncDamaged.ts';

/**
 * What a run wrote, newest first, and all of it unless it wrote more meanwhile.
 *
 * @throws AppError `not-found`, reason `journal-erased` or `run-unknown`; `bad-answer` where entries are missing.
 */
export async function* pageJournal(
  transactions: Transactions,
  seal: Seal,
  scope: Scope,
  runId: string,
  pageSize: number,
): AsyncGenerator<readonly JournalEntry[]> {
  const [id, run] = [scopeId(scope), keyText(runId)];
  const start = await knownWrites(transactions, scope, run);
  let [read, before] = [0, Number.MAX_SAFE_INTEGER];
  for (;;) {
    const place = before;
    const { page, last } = await transactions.read((db) =>
      listJournal(db, seal, { id, run }, place, pageSize),
    );
    read += page.length;
    before = last;
    if (page.length < pageSize) {
      const end = await knownWrites(transactions, scope, run);
      if (end.entries === start.entries && read !== end.entries) {
        throw syncDamaged('sync_journal: rows missing');
      }
    }
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
  }
}

async function knownWrites(
  transactions: Transactions,
  scope: Scope,
  run: string,
): Promise<RunWrites> {
  const writes = await transactions.read(async (db) => {
    const known = await readWrites(db, scopeId(scope), run);
    if (known !== undefined) return known;
    const [found] = await findRuns(db, scope, sql`and key = ${run}`);
    return found === undefined ? null : { entries: 0, isErased: false };
  });
  if (writes === null) throw runUnknown();
  if (writes.isErased) {
    throw new AppError('not-found', 'What this run wrote was erased; it cannot be taken back.', {
      reason: 'journal-erased',
    });
  }
  return writes;
}
