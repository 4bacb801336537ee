import type { Area } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { valueOf } from '../answers/valueOf.ts';
import { itemMappings } from '../items/itemMappings.ts';
import { createFolder, type NewFolder } from '../operations/createFolder.ts';
import { collectionId } from './collectionId.ts';
import type { MailboxParts } from './MailboxParts.ts';

const kinds: Readonly<Record<Area, NewFolder['kind']>> = {
  contacts: 'ContactsFolder',
  appointments: 'CalendarFolder',
  tasks: 'TasksFolder',
  incomingMail: 'Folder',
  sentMail: 'Folder',
};

/** Makes a folder below the one that every mailbox has for the area, or takes the one of that name that is there. */
export async function createOwnFolder(
  { client, folderMap }: MailboxParts,
  area: Area,
  name: string,
  signal: AbortSignal,
): Promise<Collection> {
  const home = await folderMap.standard(area, signal);
  const { folderClass } = itemMappings[area];
  // Exchange gives the other kinds their class by itself.
  const made: NewFolder = {
    kind: kinds[area],
    name,
    ...(kinds[area] === 'Folder' && { folderClass }),
  };
  const [outcome] = await createFolder(
    client,
    { parent: { id: home.id }, folders: [made] },
    signal,
  );
  let id: string | undefined;
  if (outcome?.state === 'failed' && outcome.error.reason === 'ErrorFolderExists') {
    const all = await folderMap.allNow(signal);
    id = all.find((folder) => folder.parentId === home.id && isNamed(folder.name, name))?.id;
    if (id === undefined) throw new AppError('conflict', outcome.error.message);
  } else {
    ({ id } = valueOf(outcome === undefined ? [] : [outcome]));
    folderMap.forget();
  }
  const window = { from: null, to: null };
  return { id: collectionId.write(area, id), area, name, window, isBin: false };
}

/** Exchange takes names that differ in capitals for one. */
function isNamed(own: string | undefined, name: string): boolean {
  return own?.toLowerCase() === name.toLowerCase();
}
