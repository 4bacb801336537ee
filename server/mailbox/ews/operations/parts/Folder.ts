import type { XmlElement } from '../../xml/XmlElement.ts';

/** A folder of a mailbox. What the shape did not ask for is undefined. */
export interface Folder {
  id: string;
  changeKey?: string;
  /** What it is for: the name of its element. */
  kind: 'Folder' | 'CalendarFolder' | 'ContactsFolder' | 'TasksFolder' | 'SearchFolder';
  parentId?: string;
  /** Such as `IPF.Appointment`. */
  folderClass?: string;
  name?: string;
  /** Its fixed name, where it is one that every mailbox has and the server says so. */
  distinguished?: string;
  itemCount?: number;
  childFolderCount?: number;
  /** All that was sent, for extended properties. */
  element: XmlElement;
}
