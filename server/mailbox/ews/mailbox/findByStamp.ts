import type { Area } from '../../../../shared/records/Area.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import { stampField } from '../items/stampField.ts';
import { findItem } from '../operations/findItem.ts';
import type { Folder } from '../operations/parts/Folder.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import type { Restriction } from '../operations/parts/Restriction.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { findPages } from './findPages.ts';
import { foldersBelow } from './foldersBelow.ts';
import { holdsKind } from './holdsKind.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { readThings } from './readThings.ts';

/** Exchange refuses restrictions that are too large; so many alternatives are far below that. */
const mostPairs = 50;

/** Folders searched by one request, each a search of its own. */
const mostFolders = 50;

/** Of what is found in one folder (sync-knowledge.md 3.6). */
const pageSize = 250;

/** An item that moved while it was found is looked for once more. */
const tries = 2;

/**
 * Finds what carries a stamp of one of these pairs, wherever in the mailbox the user keeps it, Deleted
 * Items with what lies below and the archive included; copies too. The folders are those of this moment.
 *
 * @throws AppError where any folder cannot be searched: not found would read as not there
 */
export async function findByStamp(
  parts: MailboxParts,
  area: Area,
  pairIds: readonly string[],
  signal: AbortSignal,
): Promise<Got[]> {
  const wanted = [...new Set(pairIds)];
  const found: Got[] = [];
  if (wanted.length === 0) return found;
  for (let left = tries; ; left -= 1) {
    const folders = await searchedFolders(parts, area, signal);
    const refs = new Set<string>();
    for (const pairs of inParts(wanted, mostPairs)) {
      for (const some of inParts(folders, mostFolders)) {
        for (const ref of await search(parts, area, some, pairs, signal)) refs.add(ref);
      }
    }
    const readings = await readThings(parts, area, [...refs], signal);
    const gots = [...readings.values()].map(({ got }) => got);
    const isMoving = gots.some(({ state }) => state === 'gone');
    if (isMoving && left > 1) continue;
    const ids = new Set(wanted);
    return gots.filter((got) => got.state !== 'found' || ids.has(got.stamp?.pairId ?? ''));
  }
}

async function searchedFolders(
  { folderMap }: MailboxParts,
  area: Area,
  signal: AbortSignal,
): Promise<Folder[]> {
  const all = await folderMap.allNow(signal);
  const bin = await folderMap.bin(signal);
  const { folderClass } = itemMappings[area];
  const thrownAway = new Set([bin, ...foldersBelow(bin.id, all)].map(({ id }) => id));
  return all.filter((folder) => thrownAway.has(folder.id) || holdsKind(folder, folderClass, true));
}

async function search(
  parts: MailboxParts,
  area: Area,
  folders: readonly Folder[],
  pairIds: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const restriction: Restriction = stampField.isOneOf(pairIds);
  const outcomes = await findItem(
    parts.client,
    {
      folders: folders.map(({ id }) => ({ id })),
      shape: { base: 'IdOnly' },
      view: { offset: 0, size: pageSize },
      restriction,
    },
    (item) => item,
    signal,
  );
  const items: XmlElement[] = [];
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.state === 'failed') {
      // Deleted for good in this moment, with all that was in it.
      if (outcome.error.reason === 'ErrorFolderNotFound') continue;
      throw outcome.error;
    }
    const folderId = folders[at]?.id;
    if (outcome.value.last || folderId === undefined) items.push(...outcome.value.items);
    // More than anybody expects: read anew, in an order in which pages can follow each other.
    else {
      const wanted = { folderId, restriction };
      for await (const page of findPages(parts, wanted, signal)) items.push(...page.items);
    }
  }
  const kinds = itemMappings[area].itemKinds;
  return items.filter(({ name }) => kinds.includes(name)).map((item) => readItemId(item).id);
}

function inParts<T>(list: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += most) parts.push(list.slice(at, at + most));
  return parts;
}
