import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import type { FolderRef } from './FolderRef.ts';

/** `<t:FolderId>` or `<t:DistinguishedFolderId>`. */
export function folderXml(folder: FolderRef): Xml {
  if ('id' in folder) {
    return element('t:FolderId', { Id: folder.id, ChangeKey: folder.changeKey });
  }
  const owner =
    folder.mailbox === undefined
      ? undefined
      : element('t:Mailbox', {}, element('t:EmailAddress', {}, folder.mailbox));
  return element('t:DistinguishedFolderId', { Id: folder.distinguished }, owner);
}
