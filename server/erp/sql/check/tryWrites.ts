import { AppError } from '../../../core/AppError.ts';
import { maySeeKind } from '../rights/visibleTo.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import type { SqlSync } from '../sync/SqlSync.ts';
import type { WriteStep, WriteTry } from './ErpCheck.ts';
import type { Tester } from './findTester.ts';
import type { Said } from './Said.ts';
import { saidByErp } from './saidByErp.ts';
import { TryFailed } from './TryFailed.ts';
import { unsafeToTry } from './unsafeToTry.ts';
import { type KnownRecord, writeTestRecord } from './writeTestRecord.ts';

/** Thrown at the end, so that the transaction is rolled back. */
class TakenBack extends Error {}

/**
 * Makes a test record of a kind as the sync would, reads it, changes it, deletes it where the mapping lets it, and takes all
 * of it back: it happens in one transaction that is rolled back. Nobody else ever sees it. Numbers that a sequence or a counter of
 * the database gave stay used; number ranges do not.
 * @param existing the record to change where none may be made; null: there is none.
 */
export async function tryWrites(
  sync: SqlSync,
  part: SqlPart,
  tester: Tester,
  existing: KnownRecord | null,
  signal: AbortSignal,
): Promise<WriteTry> {
  const { create, update } = part.said;
  const isMade = typeof create === 'object';
  if (!isMade && typeof update !== 'object') return refused(neverWritten);
  const unsafe = unsafeToTry(sync.erp, part);
  if (unsafe) return refused(unsafe);
  if (!maySeeKind(part.kind, tester.permissions)) return refused(notSeen(tester.user.name));
  if (!isMade && existing === null) return refused(nothingThere);
  const steps: WriteStep[] = [];
  try {
    await sync.erp.database.transaction(async (open) => {
      await writeTestRecord({ sync, part, tester, existing, open }, (step) => steps.push(step));
      throw new TakenBack();
    }, signal);
  } catch (error) {
    if (error instanceof TakenBack) return { state: 'well', steps, at: null, said: null };
    if (error instanceof TryFailed) {
      return { state: 'failed', steps, at: error.at, said: error.said };
    }
    if (!(error instanceof AppError)) throw error;
    return { state: 'failed', steps, at: isMade ? 'create' : 'update', said: saidByErp(error) };
  }
  throw new Error('a transaction that was to be rolled back was committed');
}

function refused(said: Said): WriteTry {
  return { state: 'refused', steps: [], at: null, said };
}

const neverWritten: Said = {
  en: 'create and update are never: nothing to try',
  de: 'create und update sind never: nichts zu versuchen',
};

const nothingThere: Said = {
  en: 'no record may be made, and there is none to change',
  de: 'es darf keiner angelegt werden, und es gibt keinen zu ändern',
};

function notSeen(name: string): Said {
  return {
    en: `${name} may not see records of this kind; name another user with --user`,
    de: `${name} darf Sätze dieser Art nicht sehen; mit --user jemand anderen angeben`,
  };
}
