import { createAttachment } from './createAttachment.ts';
import { deleteAttachment } from './deleteAttachment.ts';
import { getAttachment } from './getAttachment.ts';
import type { Operation } from './Operation.ts';
import { convertId } from './convertId.ts';
import { createItem } from './createItem.ts';
import { deleteItem } from './deleteItem.ts';
import { copyFolder } from './copyFolder.ts';
import { createFolder } from './createFolder.ts';
import { deleteFolder } from './deleteFolder.ts';
import { emptyFolder } from './emptyFolder.ts';
import { moveFolder } from './moveFolder.ts';
import { updateFolder } from './updateFolder.ts';
import { findFolders } from './findFolders.ts';
import { findItems } from './findItems.ts';
import { getFolder } from './getFolder.ts';
import { getItem } from './getItem.ts';
import { copyItem } from './copyItem.ts';
import { moveItem } from './moveItem.ts';
import { resolveNames } from './resolveNames.ts';
import { sendItem } from './sendItem.ts';
import { getServerTimeZones } from './getServerTimeZones.ts';
import { getUserConfiguration } from './getUserConfiguration.ts';
import { getUserPhoto } from './getUserPhoto.ts';
import { markAllItemsAsRead } from './markAllItemsAsRead.ts';
import { getEvents } from './getEvents.ts';
import { subscribe } from './subscribe.ts';
import { unsubscribe } from './unsubscribe.ts';
import { syncFolderHierarchy } from './syncFolderHierarchy.ts';
import { syncFolderItems } from './syncFolderItems.ts';
import { updateItem } from './updateItem.ts';

/** What is answered, by the name of the request's element. GetStreamingEvents is streamed by the server itself. */
export const operations: Readonly<Record<string, Operation>> = {
  ConvertId: convertId,
  CopyFolder: copyFolder,
  CopyItem: copyItem,
  CreateAttachment: createAttachment,
  CreateFolder: createFolder,
  CreateItem: createItem,
  DeleteAttachment: deleteAttachment,
  DeleteFolder: deleteFolder,
  DeleteItem: deleteItem,
  EmptyFolder: emptyFolder,
  FindFolder: findFolders,
  FindItem: findItems,
  GetAttachment: getAttachment,
  GetEvents: getEvents,
  GetFolder: getFolder,
  GetItem: getItem,
  GetServerTimeZones: getServerTimeZones,
  GetUserConfiguration: getUserConfiguration,
  GetUserPhoto: getUserPhoto,
  MarkAllItemsAsRead: markAllItemsAsRead,
  MoveFolder: moveFolder,
  MoveItem: moveItem,
  ResolveNames: resolveNames,
  SendItem: sendItem,
  Subscribe: subscribe,
  SyncFolderHierarchy: syncFolderHierarchy,
  SyncFolderItems: syncFolderItems,
  Unsubscribe: unsubscribe,
  UpdateFolder: updateFolder,
  UpdateItem: updateItem,
};
