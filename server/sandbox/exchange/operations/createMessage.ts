import { ItemError } from '../soap/ItemError.ts';
import type { ItemDraft } from '../store/ItemDraft.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import { createdIds } from './createdIds.ts';
import { makeItem } from './makeItem.ts';
import { prepareItem } from './prepareItem.ts';
import { sendMail } from './sendMail.ts';

/**
 * Saves or sends a new message, as its disposition says.
 *
 * @returns its id; nothing for one that was sent
 * @throws ItemError
 */
export function createMessage(
  call: Call,
  request: XmlElement,
  mailbox: Mailbox,
  made: ItemDraft,
): XmlElement[] {
  const disposition = request.attributes['MessageDisposition'];
  if (disposition === undefined) {
    throw new ItemError('ErrorMessageDispositionRequired', 'Message disposition is required.');
  }
  if (disposition === 'SaveOnly') return createdIds(mailbox, makeItem(call, mailbox, made));
  const whole = prepareItem(call, mailbox, made);
  sendMail(call, mailbox, whole);
  if (disposition === 'SendAndSaveCopy') {
    const draft = { IsDraft: element('IsDraft', false), IsSubmitted: element('IsSubmitted', true) };
    mailbox.addItem({ ...whole, properties: { ...whole.properties, ...draft } });
  }
  return [];
}
