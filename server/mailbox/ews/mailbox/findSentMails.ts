import type { SentMail } from '../../../ports/Mailbox.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { extendedValue } from '../items/extendedValue.ts';
import { findItem } from '../operations/findItem.ts';
import type { ExtendedField } from '../operations/parts/ExtendedField.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** Exchange's own limit for a page of what a restriction finds (sync-knowledge.md 3.6). */
const most = 250;

/**
 * Mails in Sent Items on which an add-in keeps something, the newest first, at most 250. Exchange has what an add-in keeps as
 * one named property with all of it as JSON; listings cut it after 255 characters.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/metadata-for-an-outlook-add-in
 */
export async function findSentMails(
  client: EwsClient,
  addin: string,
  since: string,
  signal: AbortSignal,
): Promise<SentMail[]> {
  const kept: ExtendedField = {
    distinguishedSet: 'PublicStrings',
    name: `cecp-${addin}`,
    type: 'String',
  };
  const sentAt = { field: 'item:DateTimeSent' };
  const outcomes = await findItem(
    client,
    {
      folders: [{ distinguished: 'sentitems' }],
      shape: {
        base: 'IdOnly',
        properties: [
          { field: 'message:InternetMessageId' },
          { field: 'item:ConversationId' },
          { field: 'item:Subject' },
          { extended: kept },
        ],
      },
      view: { offset: 0, size: most },
      restriction: {
        and: [{ exists: { extended: kept } }, { path: sentAt, is: '>=', value: since }],
      },
      sort: [{ by: sentAt, order: 'Descending' }],
    },
    (item) => sentMail(item, kept),
    signal,
  );
  return valueOf(outcomes).items;
}

function sentMail(item: XmlElement, kept: ExtendedField): SentMail {
  return {
    itemId: readItemId(item).id,
    internetMessageId: textOf(item, 'InternetMessageId') ?? null,
    conversationId: childOf(item, 'ConversationId')?.attributes['Id'] ?? null,
    subject: textOf(item, 'Subject') ?? '',
    kept: extendedValue(item, kept) ?? '',
  };
}
