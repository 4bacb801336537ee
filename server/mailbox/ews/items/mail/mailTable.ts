import type { FieldTable } from '../FieldTable.ts';
import { flagRow } from '../rows/flagRow.ts';
import { importanceRow } from '../rows/importanceRow.ts';
import { listRow } from '../rows/listRow.ts';
import { sensitivityRow } from '../rows/sensitivityRow.ts';
import { textRow } from '../rows/textRow.ts';
import { flagStatusRow } from './flagStatusRow.ts';
import { instantRow } from './instantRow.ts';
import { htmlBodyRow } from './htmlBodyRow.ts';
import { recipientsRow } from './recipientsRow.ts';
import { referencesRow } from './referencesRow.ts';
import { textBodyRow } from './textBodyRow.ts';

/**
 * What a mail's fields are in a MessageType. The folder is not said by the item but by where it lies; attachments are
 * not read for a sync.
 */
export const mailTable: FieldTable = {
  subject: textRow('item:Subject'),
  body: textBodyRow,
  bodyHtml: htmlBodyRow,
  parties: recipientsRow([
    ['from', 'From'],
    ['to', 'ToRecipients'],
    ['cc', 'CcRecipients'],
    ['bcc', 'BccRecipients'],
  ]),
  replyTo: recipientsRow([['to', 'ReplyTo']]),
  received: instantRow('item:DateTimeReceived', '0x0e06'),
  sent: instantRow('item:DateTimeSent', '0x0039'),
  importance: importanceRow,
  sensitivity: sensitivityRow,
  read: flagRow('message:IsRead', false),
  flag: flagStatusRow,
  messageId: textRow('message:InternetMessageId'),
  inReplyTo: textRow('item:InReplyTo'),
  references: referencesRow,
  categories: listRow('item:Categories'),
};
