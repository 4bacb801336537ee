import { ItemError } from '../soap/ItemError.ts';
import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { utcText } from '../zones/utcText.ts';
import type { Call } from './Call.ts';
import { makeItem } from './makeItem.ts';
import { note } from './note.ts';

/**
 * Sends a mail: into the outbox, and into the inbox of those who have a mailbox here. The item itself is left to the
 * caller.
 *
 * @throws ItemError `ErrorMissingRecipients`, `ErrorInvalidRecipients`
 */
export function sendMail(
  call: Call,
  mailbox: Mailbox,
  item: Pick<Item, 'kind' | 'properties' | 'extended' | 'attachments'>,
): void {
  const { properties } = item;
  const to = ['ToRecipients', 'CcRecipients', 'BccRecipients'].flatMap((list) =>
    (properties[list]?.children ?? []).flatMap((each) => childOf(each, 'EmailAddress')?.text ?? []),
  );
  if (to.length === 0) {
    throw new ItemError('ErrorMissingRecipients', 'The message has no recipients.');
  }
  if (!to.every((address) => /^[^@\s]+@[^@\s]+$/.test(address))) {
    throw new ItemError('ErrorInvalidRecipients', 'At least one recipient is not valid.');
  }
  const now = utcText(call.exchange.now());
  properties['DateTimeSent'] = element('DateTimeSent', now);
  note(call, mailbox, { kind: 'message', to, subject: properties['Subject']?.text ?? '' });
  for (const address of new Set(to.map((each) => each.toLowerCase()))) {
    const theirs = call.exchange.mailbox(address);
    const inbox = theirs?.distinguished('inbox');
    // To a full mailbox nothing comes, as to one that is elsewhere.
    if (theirs === undefined || inbox === undefined || theirs.isFull) continue;
    const { BccRecipients: _, ...seen } = structuredClone(properties);
    makeItem(
      call,
      theirs,
      {
        kind: item.kind,
        folder: inbox.id,
        properties: {
          ...seen,
          IsRead: element('IsRead', false),
          IsDraft: element('IsDraft', false),
          DateTimeReceived: element('DateTimeReceived', now),
        },
        extended: structuredClone(item.extended),
        attachments: structuredClone(item.attachments),
      },
      'NewMail',
    );
  }
}
