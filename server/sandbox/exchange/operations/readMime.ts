import PostalMime from 'postal-mime';
import { ItemError } from '../soap/ItemError.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { MimeMail } from './MimeMail.ts';

/**
 * Reads the MimeContent of a mail into properties.
 *
 * @param base64 as it stands in the element
 * @throws ItemError `ErrorMimeContentInvalid`
 */
export async function readMime(base64: string): Promise<MimeMail> {
  const raw = Buffer.from(base64, 'base64');
  if (!/^[!-9;-~]+[ \t]*:/m.test(raw.subarray(0, 64_000).toString('latin1'))) {
    throw new ItemError('ErrorMimeContentInvalid', 'The MIME content is invalid.');
  }
  const mail = await new PostalMime().parse(raw);
  const people = (list: readonly { name?: string; address?: string }[] | undefined) =>
    (list ?? []).flatMap(({ name, address }) =>
      address === undefined || address === ''
        ? []
        : [
            element('Mailbox', [
              element('Name', name || address),
              element('EmailAddress', address),
              element('RoutingType', 'SMTP'),
            ]),
          ],
    );
  const properties: Record<string, XmlElement> = {};
  const set = (made: XmlElement) => (properties[made.name] = made);
  set(element('MimeContent', base64.replace(/\s/g, ''), { CharacterSet: 'UTF-8' }));
  if (mail.subject) set(element('Subject', mail.subject));
  if (mail.html) set(element('Body', mail.html, { BodyType: 'HTML' }));
  else set(element('Body', mail.text ?? '', { BodyType: 'Text' }));
  const lists = { ToRecipients: mail.to, CcRecipients: mail.cc, BccRecipients: mail.bcc };
  for (const [name, list] of Object.entries(lists)) {
    const found = people(list);
    if (found.length > 0) set(element(name, found));
  }
  const from = people(mail.from ? [mail.from] : []);
  const sender = people(mail.sender ? [mail.sender] : mail.from ? [mail.from] : []);
  if (from.length > 0) set(element('From', from));
  if (sender.length > 0) set(element('Sender', sender));
  const headers = mail.headers.map(({ originalKey, value }) =>
    element('InternetMessageHeader', value, { HeaderName: originalKey }),
  );
  if (headers.length > 0) set(element('InternetMessageHeaders', headers));
  if (mail.messageId) set(element('InternetMessageId', mail.messageId));
  if (mail.inReplyTo) set(element('InReplyTo', mail.inReplyTo));
  const date = Date.parse(mail.date ?? '');
  if (!Number.isNaN(date)) {
    set(element('DateTimeSent', new Date(date).toISOString().replace(/\.\d+Z$/, 'Z')));
  }
  const attachments = mail.attachments.map(({ filename, mimeType, content, disposition }, at) => ({
    id: at + 1,
    content: Buffer.from(content as Uint8Array<ArrayBuffer>).toString('base64'),
    item: null,
    properties: {
      Name: element('Name', filename ?? 'attachment'),
      ContentType: element('ContentType', mimeType),
      IsInline: element('IsInline', disposition === 'inline'),
    },
  }));
  return { properties, attachments };
}
