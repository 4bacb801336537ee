import type { Area } from '../../../../shared/records/Area.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import type { NewFolder } from '../operations/createFolder.ts';
import { collectionId } from './collectionId.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { makeFolder } from './makeFolder.ts';

const kinds: Readonly<Record<Area, NewFolder['kind']>> = {
  contacts: 'ContactsFolder',
  appointments: 'CalendarFolder',
  tasks: 'TasksFolder',
  incomingMail: 'Folder',
  sentMail: 'Folder',
};

/** Makes a folder below the one that every mailbox has for the area, or takes the one of that name that is there. */
export async function createOwnFolder(
  parts: MailboxParts,
  area: Area,
  name: string,
  signal: AbortSignal,
): Promise<Collection> {
  const home = await parts.folderMap.standard(area, signal);
  const { folderClass } = itemMappings[area];
  // Exchange gives the other kinds their class by itself.
  const made: NewFolder = {
    kind: kinds[area],
    name,
    ...(kinds[area] === 'Folder' && { folderClass }),
  };
  const id = await makeFolder(parts, home.id, made, signal);
  const window = { from: null, to: null };
  return { id: collectionId.write(area, id), area, name, window, isBin: false };
}
