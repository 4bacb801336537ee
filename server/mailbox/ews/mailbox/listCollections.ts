import type { Area } from '../../../../shared/records/Area.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import type { Folder } from '../operations/parts/Folder.ts';
import { collectionId } from './collectionId.ts';
import { foldersBelow } from './foldersBelow.ts';
import { holdsKind } from './holdsKind.ts';
import type { MailboxParts } from './MailboxParts.ts';

/**
 * The folders that are looked at for an area, and Deleted Items, where people throw things away (EM9).
 * A chosen folder that was deleted, or lies in Deleted Items itself, is passed over: what was in it is
 * then out of sight, and nothing follows from that.
 */
export async function listCollections(
  { folderMap, folders }: MailboxParts,
  area: Area,
  signal: AbortSignal,
): Promise<Collection[]> {
  const { standard = true, below = false, chosen = [] } = folders?.[area] ?? {};
  const bin = await folderMap.bin(signal);
  const home = await folderMap.standard(area, signal);
  const own: Folder[] = [];
  const all = below || chosen.length > 0 ? await folderMap.all(signal) : [];
  const thrownAway = new Set([bin, ...foldersBelow(bin.id, all)].map(({ id }) => id));
  for (const id of chosen) {
    const folder = all.find((each) => each.id === id);
    if (folder !== undefined && !thrownAway.has(id)) own.push(folder);
  }
  if (standard) own.push(home);
  if (below) {
    const { folderClass } = itemMappings[area];
    own.push(...foldersBelow(home.id, all).filter((folder) => holdsKind(folder, folderClass)));
  }
  const unique = new Map(own.map((folder) => [folder.id, folder]));
  return [
    ...[...unique.values()].map((folder) => collectionOf(area, folder, false)),
    collectionOf(area, bin, true),
  ];
}

function collectionOf(area: Area, folder: Folder, isBin: boolean): Collection {
  return {
    id: collectionId.write(area, folder.id),
    area,
    name: folder.name ?? '',
    // A folder shows all that is in it, whenever that happens.
    window: { from: null, to: null },
    isBin,
  };
}
