import { AppError } from '../../../core/AppError.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { collectionId } from './collectionId.ts';
import { foldersBelow } from './foldersBelow.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { makeFolder } from './makeFolder.ts';
import { mailPlaces } from './mailPlaces.ts';

/** Exchange's own limit for a name, in UTF-16 units. */
const longest = 255;

/**
 * The folder for mail that the ERP has in one of that name (BW8): the one that was made for it, wherever people renamed or
 * moved it to; else one below the folder for the ERP's mail, made if need be. One that was thrown away is made anew. A name
 * that Exchange refuses goes into the folder above.
 *
 * @param folder parts divided by `/`
 * @throws AppError `not-found`, reason `export-folder-gone`; whatever the server or the store fails with
 */
export async function placeFor(
  parts: MailboxParts,
  area: 'incomingMail' | 'sentMail',
  folder: string,
  signal: AbortSignal,
): Promise<Collection | null> {
  const { plan, folderMap } = parts;
  const home = plan?.exports;
  if (!home) return null;
  const names = folder.split('/').map(plain).filter(Boolean);
  const known = names.length === 0 ? null : await plan.made.find(names.join('/'));
  if (known !== null) {
    const place = await thereStill(parts, known, signal);
    if (place) return collectionOf(area, known, folder);
  }
  // Seen to be there, or said to be gone.
  await mailPlaces(parts, false, signal);
  let at = home.id;
  for (const name of names) {
    const all = await folderMap.all(signal);
    const below = foldersBelow(at, all).filter(({ parentId }) => parentId === at);
    const there = below.find((one) => one.name?.toLowerCase() === name.toLowerCase());
    try {
      const made = { kind: 'Folder', name, folderClass: 'IPF.Note' } as const;
      at = there?.id ?? (await makeFolder(parts, at, made, signal));
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'invalid-input') throw error;
      break;
    }
  }
  if (names.length > 0) await plan.made.note(names.join('/'), at);
  return collectionOf(area, at, folder);
}

function collectionOf(area: 'incomingMail' | 'sentMail', id: string, name: string): Collection {
  const window = { from: null, to: null };
  return { id: collectionId.write(area, id), area, name, window, isBin: false };
}

async function thereStill(
  { folderMap }: Pick<MailboxParts, 'folderMap'>,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  const bin = await folderMap.bin(signal);
  const isThere = async (now: boolean): Promise<boolean> => {
    const all = now ? await folderMap.allNow(signal) : await folderMap.all(signal);
    const binned = foldersBelow(bin.id, all).some((one) => one.id === id);
    return !binned && all.some((one) => one.id === id);
  };
  return (await isThere(false)) || (await isThere(true));
}

/** What a name may hold; a path is cut apart before. */
function plain(name: string): string {
  return name
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
    .trim();
}
