import { setProperties } from '../shape/setProperties.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { ItemDraft } from '../store/ItemDraft.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { windowsZones } from '../zones/windowsZones.ts';
import type { Call } from './Call.ts';
import { createAppointment } from './createAppointment.ts';
import { createdIds } from './createdIds.ts';
import { createMessage } from './createMessage.ts';
import { homeOf } from './homeOf.ts';
import { makeItem } from './makeItem.ts';
import type { Operation } from './Operation.ts';
import { readAttachment } from './readAttachment.ts';
import { readMime } from './readMime.ts';
import { respond } from './respond.ts';
import { responseObjects } from './responseObjects.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/createitem-operation */
export const createItem: Operation = (call, request) =>
  respond(
    call,
    childOf(request, 'Items')?.children ?? [],
    async (given) => {
      const answer = responseObjects[given.name];
      const made =
        answer === undefined ? await createOne(call, request, given) : answer(call, request, given);
      return [element('Items', made)];
    },
    [element('Items')],
  );

async function createOne(
  call: Call,
  request: XmlElement,
  given: XmlElement,
): Promise<XmlElement[]> {
  const { kind, mime } = await kindOf(given);
  const { mailbox, folder } = homeOf(call, request, kind);
  mailbox.checkRoom();
  const made: ItemDraft = {
    kind,
    folder: folder.id,
    properties: { ...mime?.properties },
    extended: {},
    attachments: mime?.attachments ?? [],
  };
  const zone = zoneFor(call, given);
  setProperties(
    made,
    { ...given, children: given.children.filter(({ name }) => name !== 'MimeContent') },
    zone,
    true,
  );
  for (const attached of childOf(given, 'Attachments')?.children ?? []) {
    made.attachments.push(readAttachment(attached, made.attachments.length + 1, zone));
  }
  if (kind === 'CalendarItem') return createAppointment(call, request, mailbox, made);
  if (/^(Message|Meeting)/.test(kind)) return createMessage(call, request, mailbox, made);
  return createdIds(mailbox, makeItem(call, mailbox, made));
}

/** The kind that an element becomes, which for `Item` its class may say. */
async function kindOf(given: XmlElement) {
  const { name } = given;
  const content = textOf(given, 'MimeContent');
  if (
    [
      'MeetingMessage',
      'MeetingRequest',
      'MeetingResponse',
      'MeetingCancellation',
      'RoleMember',
      'Network',
      'Person',
    ].includes(name)
  ) {
    throw new ItemError('ErrorInvalidItemForOperationCreateItem', `A ${name} cannot be created.`);
  }
  if (content === undefined) return { kind: name === 'Item' ? 'Message' : name, mime: null };
  if (name !== 'Message' && name !== 'Item') {
    throw new ItemError(
      'ErrorUnsupportedMimeConversion',
      'MIME content is only read for messages.',
    );
  }
  return { kind: 'Message', mime: await readMime(content) };
}

/** Times without an offset are meant in the item's own zone, else in the request's (Microsoft, "Time zones in EWS"). */
function zoneFor(call: Call, given: XmlElement): string {
  const own = childOf(given, 'StartTimeZone') ?? childOf(given, 'EndTimeZone');
  const legacy = childOf(given, 'MeetingTimeZone')?.attributes['TimeZoneName'];
  return windowsZones.get(own?.attributes['Id'] ?? legacy ?? '') ?? call.zone;
}
