/** What Outlook shows for reading. */
export type ReadItem = Office.MessageRead | Office.AppointmentRead;

/** What Outlook shows for writing. */
export type WrittenItem = Office.AppointmentCompose | Office.MessageCompose;

/** What Outlook shows. */
export type OfficeItem = ReadItem | WrittenItem;
