import { setTimeout as wait } from 'node:timers/promises';
import type { Area } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { collectionId } from './collectionId.ts';
import type { FolderNews } from './FolderNews.ts';
import { listCollections } from './listCollections.ts';
import type { MailboxParts } from './MailboxParts.ts';

/** Milliseconds between two looks where nobody tells of changes. */
const pollEvery = 5 * 60_000;

/**
 * Turns news of folders into the collections they are, so that whoever waits lists those alone. Where there is no news,
 * it breaks off, or the folders cannot be asked for, everything is told after a while instead, and the news is tried
 * again: what happened is never left untold.
 */
export async function* watchCollections(
  parts: MailboxParts,
  areas: readonly Area[],
  signal: AbortSignal,
): AsyncGenerator<readonly Collection[]> {
  while (!isOver(signal)) {
    try {
      // What happened while nobody listened is not known.
      yield* tell(parts, areas, null, signal);
      if (isOver(signal)) return;
      for await (const { folderIds } of parts.news?.(signal) ?? []) {
        yield* tell(parts, areas, folderIds, signal);
        if (isOver(signal)) return;
      }
    } catch (error) {
      requireFailure(error, signal);
    }
    await wait(parts.pollEvery ?? pollEvery, undefined, { signal }).catch((error: unknown) => {
      requireFailure(error, signal);
    });
  }
}

/** @throws AppError where the folders of an area cannot be asked for now; what the others have is told before */
async function* tell(
  parts: MailboxParts,
  areas: readonly Area[],
  folderIds: FolderNews['folderIds'],
  signal: AbortSignal,
): AsyncGenerator<readonly Collection[]> {
  const all: Collection[] = [];
  let failure: AppError | null = null;
  for (const area of areas) {
    try {
      all.push(...(await listCollections(parts, area, signal)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // Of an area that this mailbox does not have there will be nothing to tell.
      if (error.kind !== 'not-found') failure = error;
    }
  }
  const told = new Set(folderIds ?? all.map(({ id }) => collectionId.read(id).folderId));
  const touched = all.filter(({ id }) => told.has(collectionId.read(id).folderId));
  if (touched.length > 0) yield touched;
  if (failure !== null) throw failure;
}

/** @throws what is a defect of ours */
function requireFailure(error: unknown, signal: AbortSignal): void {
  if (!signal.aborted && !(error instanceof AppError)) throw error;
}

/** Asked anew each time: it is told while something else is waited for. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}
