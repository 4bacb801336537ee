import type { Area } from '../../../../shared/records/Area.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import type { NamedFolder } from '../../../core/accounts/AccountFolders.ts';
import { AppError } from '../../../core/AppError.ts';
import { itemMappings } from '../items/itemMappings.ts';
import type { Folder } from '../operations/parts/Folder.ts';
import { collectionId } from './collectionId.ts';
import { foldersBelow } from './foldersBelow.ts';
import { holdsKind } from './holdsKind.ts';
import { isMail } from './isMail.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { mailPlaces } from './mailPlaces.ts';

/** A folder, and from when on mail in it counts. */
interface Taken {
  folder: Pick<Folder, 'id' | 'name'>;
  from: string | null;
}

/**
 * The folders that are looked at for an area, and Deleted Items, where people throw things away (EM9).
 * A chosen folder that was deleted, or lies in Deleted Items itself, is passed over: what was in it is
 * then out of sight, and nothing follows from that.
 */
export async function listCollections(
  parts: MailboxParts,
  area: Area,
  signal: AbortSignal,
): Promise<Collection[]> {
  const { folderMap, plan } = parts;
  const bin = await folderMap.bin(signal);
  const own =
    plan === undefined
      ? await chosenFolders(parts, area, signal)
      : isMail(area)
        ? await mailFolders(parts, area, signal)
        : await ownFolder(parts, area, plan.own[area] ?? null, signal);
  const unique = new Map(own.map((taken) => [taken.folder.id, taken]));
  return [
    ...[...unique.values()].map(({ folder, from }) => ({
      ...collectionOf(area, folder, false),
      ...(from !== null && { from }),
    })),
    collectionOf(area, bin, true),
  ];
}

async function chosenFolders(
  { folderMap, folders }: MailboxParts,
  area: Area,
  signal: AbortSignal,
): Promise<Taken[]> {
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
  return own.map((folder) => ({ folder, from: null }));
}

/** The folder for the ERP's mail first, where there is one: new mail is made there. Then the one that everybody has. */
async function mailFolders(
  parts: MailboxParts,
  area: 'incomingMail' | 'sentMail',
  signal: AbortSignal,
): Promise<Taken[]> {
  const { folderMap, plan } = parts;
  const standard = await folderMap.standard(area, signal);
  // Nothing is said of mail: no other folder is asked for.
  if (plan?.mail.length === 0 && plan.exports === null) return [{ folder: standard, from: null }];
  const role = area === 'incomingMail' ? 'incoming' : 'sent';
  const places = [...(await mailPlaces(parts, false, signal)).values()];
  const taken = places.filter((place) => place.role === role || place.role === 'either');
  const rank = (id: string) => (id === plan?.exports?.id ? 0 : id === standard.id ? 1 : 2);
  return taken
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, path, from }) => ({ folder: { id, name: path }, from }));
}

/** @throws AppError `not-found`, reason `own-folder-gone`: what is new would come among what is private. */
async function ownFolder(
  { folderMap }: MailboxParts,
  area: Area,
  own: NamedFolder | null,
  signal: AbortSignal,
): Promise<Taken[]> {
  if (own === null) return [{ folder: await folderMap.standard(area, signal), from: null }];
  const bin = await folderMap.bin(signal);
  for (const now of [false, true]) {
    const all = now ? await folderMap.allNow(signal) : await folderMap.all(signal);
    const folder = all.find(({ id }) => id === own.id);
    const isBinned = foldersBelow(bin.id, all).some(({ id }) => id === own.id);
    if (folder !== undefined && !isBinned) return [{ folder, from: null }];
  }
  const said = `The folder “${own.path}” is not in the mailbox any more.`;
  throw new AppError('not-found', said, { reason: 'own-folder-gone', details: { area } });
}

function collectionOf(area: Area, folder: Pick<Folder, 'id' | 'name'>, isBin: boolean): Collection {
  return {
    id: collectionId.write(area, folder.id),
    area,
    name: folder.name ?? '',
    // A folder shows all that is in it, whenever that happens.
    window: { from: null, to: null },
    isBin,
  };
}
