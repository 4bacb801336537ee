import { createHash } from 'node:crypto';
import { AppError } from '../../../core/AppError.ts';
import type { ChangePage, ChangeRow } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import type { ItemId } from '../operations/parts/ItemId.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { syncFolderItems, type ItemEvent } from '../operations/syncFolderItems.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { changeCursor } from './changeCursor.ts';
import { collectionId } from './collectionId.ts';
import { isMail } from './isMail.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { mailPlaces } from './mailPlaces.ts';

/** Exchange's own limit, and what a page costs it hardly hangs on its length: ids alone are one step. */
const pageSize = 512;

/** Pages with nothing in them that are read on from before the server is taken to go in circles. */
const mostEmpty = 64;

interface Seen extends ItemId {
  /** The name of its element. */
  kind: string;
}

/**
 * Lists what changed in a folder, ids and versions only: each further property would cost Exchange as
 * much again (sync-knowledge.md 3.1). What left is told as `moved`, since EWS does not tell a
 * deletion from a move; whoever asks for it learns more.
 *
 * @throws AppError `cursor-expired`; `not-found` where the folder is gone
 */
export async function* listChanges(
  parts: MailboxParts,
  collection: string,
  cursor: string | null,
  signal: AbortSignal,
): AsyncGenerator<ChangePage> {
  signal.throwIfAborted();
  const { area, folderId } = collectionId.read(collection);
  const kinds = itemMappings[area].itemKinds;
  const hasDays = isMail(area) && (parts.plan?.mail.length ?? 0) > 0;
  const from = hasDays
    ? ((await mailPlaces(parts, false, signal)).get(folderId)?.from ?? null)
    : null;
  let syncState = cursor === null ? null : changeCursor.read(cursor, folderId, from);
  const passed = new Set<string>();
  parts.unlisted.begin(folderId, cursor);
  for (let empty = 0; ;) {
    const waiting = parts.unlisted.waiting(folderId);
    const page = await readPage(parts, folderId, syncState, signal);
    const rows = page.changes.flatMap((event) => rowOf(event, kinds));
    ({ syncState } = page);
    const next = changeCursor.write(syncState, folderId, from);
    const named = new Set(rows.map(({ ref }) => ref));
    const left = page.last ? waiting.filter((id) => !named.has(id)) : [];
    parts.unlisted.told(folderId, [...named, ...left], next);
    yield { rows: [...rows, ...left.map(gone)], cursor: next, last: page.last };
    if (page.last) return;
    empty = page.changes.length === 0 ? empty + 1 : 0;
    const mark = createHash('sha256').update(syncState).digest('base64');
    if (passed.has(mark) || empty > mostEmpty) {
      throw badAnswer('sync-state-repeats', 'gives the same page of changes again and again');
    }
    passed.add(mark);
  }
}

async function readPage(
  { client, folderMap }: MailboxParts,
  id: string,
  syncState: string | null,
  signal: AbortSignal,
) {
  try {
    return await syncFolderItems(
      client,
      { folder: { id }, shape: { base: 'IdOnly' }, syncState, max: pageSize },
      (item): Seen => ({ ...readItemId(item), kind: item.name }),
      signal,
    );
  } catch (error) {
    // The folder is gone: which there are is to be asked anew.
    if (error instanceof AppError && error.kind === 'not-found') folderMap.forget();
    throw error;
  }
}

function rowOf(event: ItemEvent<Seen>, kinds: readonly string[]): ChangeRow[] {
  switch (event.type) {
    case 'delete':
      return [gone(event.id)];
    case 'read-flag':
      return [present(event)];
    case 'create':
    case 'update':
      return kinds.includes(event.item.kind) ? [present(event.item)] : [];
  }
}

function present({ id, changeKey }: ItemId): ChangeRow {
  const version = changeKey ?? null;
  return { state: 'present', ref: id, version, record: null, stamp: null, native: null };
}

function gone(ref: string): ChangeRow {
  return { state: 'gone', ref, why: 'moved' };
}
