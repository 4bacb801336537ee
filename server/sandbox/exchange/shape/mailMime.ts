import type { Attachment } from '../store/Attachment.ts';
import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** What a mail is made of; an attached one has no attachments of its own. */
type MailParts = Pick<Item, 'properties' | 'attachments' | 'madeOn' | 'id'>;

/** The lines of a mail (RFC 5322, RFC 2045 to 2047), without those of transport. */
export function mailMime(mail: MailParts): string[] {
  const { properties, attachments, madeOn, id } = mail;
  const text = (name: string) => properties[name]?.text ?? '';
  const header = (name: string, value: string) => (value === '' ? [] : [`${name}: ${value}`]);
  const sent = Date.parse(text('DateTimeSent'));
  const boundary = `=_${id}_of_${attachments.length}`;
  return [
    ...header('From', people(properties['From'])),
    ...header('To', people(properties['ToRecipients'])),
    ...header('Cc', people(properties['CcRecipients'])),
    ...header('Subject', encoded(text('Subject'))),
    ...header('Message-ID', text('InternetMessageId')),
    ...header('In-Reply-To', text('InReplyTo')),
    `Date: ${new Date(Number.isNaN(sent) ? madeOn : sent).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    ...(attachments.length === 0
      ? bodyPart(properties)
      : [
          `Content-Type: multipart/mixed; boundary="${boundary}"`,
          '',
          `--${boundary}`,
          ...bodyPart(properties),
          ...attachments.flatMap((each) => [`--${boundary}`, ...attachedPart(each, madeOn)]),
          `--${boundary}--`,
        ]),
  ];
}

function bodyPart({ Body }: Item['properties']): string[] {
  const type = Body?.attributes['BodyType'] === 'HTML' ? 'html' : 'plain';
  return [
    `Content-Type: text/${type}; charset="utf-8"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...folded(Buffer.from(Body?.text ?? '').toString('base64')),
  ];
}

function attachedPart({ properties, content, item, id }: Attachment, madeOn: number): string[] {
  const name = encoded(properties['Name']?.text ?? 'attachment').replaceAll('"', "'");
  if (item !== null) {
    const inner = { properties: item.properties, attachments: [], madeOn, id };
    return [
      'Content-Type: message/rfc822',
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      ...mailMime(inner),
    ];
  }
  const contentId = properties['ContentId']?.text;
  const isInline = properties['IsInline']?.text === 'true';
  return [
    `Content-Type: ${properties['ContentType']?.text ?? 'application/octet-stream'}; name="${name}"`,
    `Content-Disposition: ${isInline ? 'inline' : 'attachment'}; filename="${name}"`,
    ...(contentId === undefined ? [] : [`Content-ID: <${contentId}>`]),
    'Content-Transfer-Encoding: base64',
    '',
    ...folded(content ?? ''),
  ];
}

function folded(base64: string): string[] {
  return base64.match(/.{1,76}/g) ?? [''];
}

function people(list: XmlElement | undefined): string {
  return (list?.children ?? [])
    .map((mailbox) => {
      const address = childOf(mailbox, 'EmailAddress')?.text ?? '';
      const name = childOf(mailbox, 'Name')?.text;
      return name === undefined ? `<${address}>` : `${encoded(name)} <${address}>`;
    })
    .join(', ');
}

/** An encoded word where there is more than ASCII (RFC 2047). */
function encoded(text: string): string {
  const plain = text.replace(/[\r\n]+/g, ' ');
  return /^[ -~]*$/.test(plain) ? plain : `=?utf-8?B?${Buffer.from(plain).toString('base64')}?=`;
}
