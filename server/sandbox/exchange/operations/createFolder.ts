import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import { folderAnswer } from './folderAnswer.ts';
import type { Operation } from './Operation.ts';
import { checkFolderName } from './checkFolderName.ts';
import { folderExtended } from './folderExtended.ts';
import { findFolder } from './findFolder.ts';
import { noFolders } from './noFolders.ts';
import { respond } from './respond.ts';

const classes: Readonly<Record<string, string>> = {
  CalendarFolder: 'IPF.Appointment',
  ContactsFolder: 'IPF.Contact',
  TasksFolder: 'IPF.Task',
  Folder: 'IPF.Note',
};

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/createfolder-operation */
export const createFolder: Operation = (call, request) => {
  const target = childOf(request, 'ParentFolderId')?.children[0];
  return respond(
    call,
    childOf(request, 'Folders')?.children ?? [],
    (given) => {
      const { mailbox, folder: parent } = findFolder(call, target, 'ErrorParentFolderNotFound');
      if (given.name === 'SearchFolder') {
        throw new ItemError(
          'ErrorInvalidFolderTypeForOperation',
          'Search folders are not kept here.',
        );
      }
      const name = textOf(given, 'DisplayName') ?? '';
      checkFolderName(mailbox, parent.id, name);
      const folder = mailbox.addFolder({
        parent: parent.id,
        name,
        folderClass: textOf(given, 'FolderClass') ?? classes[given.name] ?? '',
        extended: folderExtended(given),
      });
      return [folderAnswer(mailbox, folder)];
    },
    noFolders,
  );
};
