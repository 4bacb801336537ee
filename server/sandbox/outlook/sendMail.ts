import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import { createItem } from '../../mailbox/ews/operations/createItem.ts';
import { readItemId } from '../../mailbox/ews/operations/parts/readItemId.ts';
import { element } from '../../mailbox/ews/xml/element.ts';
import type { Xml } from '../../mailbox/ews/xml/Xml.ts';
import type { MailDraft } from './MailDraft.ts';
import { openItem } from './openItem.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { patience } from './patience.ts';

/**
 * Sends a mail and keeps it in Sent Items. On the emulated Exchange it comes to those who have a
 * mailbox there; nothing leaves the machine.
 */
export async function sendMail(box: OutlookBox, draft: MailDraft): Promise<void> {
  const item = draft.form === 'newMail' ? message(draft) : await answer(box, draft);
  const request = { items: [item], disposition: 'SendAndSaveCopy' as const };
  valueOf(await createItem(box.client, request, patience()));
}

function message({ to, subject, html }: Extract<MailDraft, { form: 'newMail' }>): Xml {
  return element(
    't:Message',
    {},
    element('t:Subject', {}, subject),
    element('t:Body', { BodyType: 'HTML' }, html),
    element(
      't:ToRecipients',
      {},
      ...to.map((address) => element('t:Mailbox', {}, element('t:EmailAddress', {}, address))),
    ),
  );
}

async function answer(
  box: OutlookBox,
  { form, itemId, html }: Extract<MailDraft, { itemId: string }>,
): Promise<Xml> {
  const { id, changeKey } = readItemId(await openItem(box, itemId, []));
  return element(
    form === 'reply' ? 't:ReplyToItem' : 't:ReplyAllToItem',
    {},
    element('t:ReferenceItemId', { Id: id, ChangeKey: changeKey }),
    element('t:NewBodyContent', { BodyType: 'HTML' }, html),
  );
}
