import { AppError } from '../../core/AppError.ts';
import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import { createItem } from '../../mailbox/ews/operations/createItem.ts';
import { readItemId } from '../../mailbox/ews/operations/parts/readItemId.ts';
import { sendItem } from '../../mailbox/ews/operations/sendItem.ts';
import { element } from '../../mailbox/ews/xml/element.ts';
import type { Xml } from '../../mailbox/ews/xml/Xml.ts';
import { attachFiles } from './attachFiles.ts';
import { customProperties } from './customProperties.ts';
import type { MailDraft } from './MailDraft.ts';
import { openItem } from './openItem.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { patience } from './patience.ts';

/**
 * Sends a mail and keeps it in Sent Items, with what add-ins keep on it: as Outlook does, it is a draft first. On the
 * emulated Exchange it comes to those who have a mailbox there; nothing leaves the machine.
 */
export async function sendMail(box: OutlookBox, draft: MailDraft): Promise<void> {
  const item = draft.form === 'newMail' ? message(draft) : await answer(box, draft);
  const properties = Object.entries(draft.properties ?? {});
  const files = draft.attachments ?? [];
  if (properties.length === 0 && files.length === 0) {
    const request = { items: [item], disposition: 'SendAndSaveCopy' as const };
    valueOf(await createItem(box.client, request, patience()));
    return;
  }
  const saved = valueOf(await createItem(box.client, { items: [item] }, patience()));
  if (saved === null) throw new AppError('bad-answer', 'The draft has no id.');
  for (const [addinId, kept] of properties) {
    await customProperties.save(box, saved.id, addinId, kept);
  }
  await attachFiles(box, saved.id, files);
  const { id, changeKey } = readItemId(await openItem(box, saved.id, []));
  if (changeKey === undefined) throw new AppError('bad-answer', 'The draft has no version.');
  const request = { items: [{ id, changeKey }], keepIn: { distinguished: 'sentitems' } };
  valueOf(await sendItem(box.client, request, patience()));
}

function message({ to, cc, subject, html }: Extract<MailDraft, { form: 'newMail' }>): Xml {
  return element(
    't:Message',
    {},
    element('t:Subject', {}, subject ?? ''),
    element('t:Body', { BodyType: 'HTML' }, html),
    ...people('t:ToRecipients', to),
    ...people('t:CcRecipients', cc),
  );
}

async function answer(
  box: OutlookBox,
  { form, itemId, to, cc, subject, html }: Extract<MailDraft, { itemId: string }>,
): Promise<Xml> {
  const { id, changeKey } = readItemId(await openItem(box, itemId, []));
  return element(
    elements[form],
    {},
    ...(subject === undefined ? [] : [element('t:Subject', {}, subject)]),
    ...people('t:ToRecipients', to),
    ...people('t:CcRecipients', cc),
    element('t:ReferenceItemId', { Id: id, ChangeKey: changeKey }),
    element('t:NewBodyContent', { BodyType: 'HTML' }, html),
  );
}

const elements = {
  reply: 't:ReplyToItem',
  replyAll: 't:ReplyAllToItem',
  forward: 't:ForwardItem',
} as const;

function people(name: string, addresses: readonly string[] | undefined): Xml[] {
  if (addresses === undefined || addresses.length === 0) return [];
  const each = addresses.map((address) =>
    element('t:Mailbox', {}, element('t:EmailAddress', {}, address)),
  );
  return [element(name, {}, ...each)];
}
