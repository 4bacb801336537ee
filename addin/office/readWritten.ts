import type { OpenItem } from '../OpenItem.ts';
import { PaneError } from '../PaneError.ts';
import { itemFromFields } from '../itemFromFields.ts';
import { askOffice } from './askOffice.ts';
import { hostHas } from './hostHas.ts';
import { itemChanged } from './itemChanged.ts';
import type { WrittenItem } from './OfficeItem.ts';
import { officeUser } from './officeUser.ts';
import { shownItem } from './shownItem.ts';
import { typeOf } from './typeOf.ts';

/** What stands in an item that is being written. @throws PaneError as `askOffice`; `conflict` where another is open by then. */
export function readWritten(item: WrittenItem): Promise<OpenItem> {
  return typeOf(item) === 'message'
    ? writtenMail(item as Office.MessageCompose)
    : writtenAppointment(item as Office.AppointmentCompose);
}

type People = Office.EmailAddressDetails[];

const peopleIn = (recipients: Office.Recipients) =>
  askOffice<People>('composeFields', (done) => recipients.getAsync(done));

const subjectOf = (item: WrittenItem) =>
  askOffice<string>('composeFields', (done) => item.subject.getAsync(done));

/** What is attached to an item being written; nothing where the host cannot say. */
async function attachedTo(item: WrittenItem): Promise<{ name: string }[]> {
  if (!hostHas('composeAttachments')) return [];
  return askOffice('composeAttachments', (done) => item.getAttachmentsAsync(done));
}

/** A mail being written has no id that stays: it is known by its mark, and by the conversation it is in. */
async function writtenMail(item: Office.MessageCompose): Promise<OpenItem> {
  const started = shownItem.opening();
  const [subject, to, cc, bcc, attachments] = await Promise.all([
    subjectOf(item),
    peopleIn(item.to),
    peopleIn(item.cc),
    peopleIn(item.bcc),
    attachedTo(item),
  ]);
  if (started !== shownItem.opening()) throw itemChanged();
  return itemFromFields({
    ...{ kind: 'mail', mode: 'compose', opening: started, itemId: null, subject, attachments },
    conversationId: item.conversationId,
    people: [
      ['to', to],
      ['cc', cc],
      ['bcc', bcc],
    ],
  });
}

async function writtenAppointment(item: Office.AppointmentCompose): Promise<OpenItem> {
  const started = shownItem.opening();
  const [subject, required, optional, organizer, itemId, attachments] = await Promise.all([
    subjectOf(item),
    peopleIn(item.requiredAttendees),
    peopleIn(item.optionalAttendees),
    hostHas('organizer')
      ? askOffice<People[number]>('organizer', (done) => item.organizer.getAsync(done))
      : { displayName: officeUser().name, emailAddress: officeUser().address },
    savedId(item),
    attachedTo(item),
  ]);
  if (started !== shownItem.opening()) throw itemChanged();
  return itemFromFields({
    kind: 'appointment',
    mode: 'organizer',
    opening: started,
    itemId,
    subject,
    people: [
      ['organizer', [organizer]],
      ['required', required],
      ['optional', optional],
    ],
    attachments,
  });
}

/** The id of an appointment being written, where it was saved and the host can say so. */
async function savedId(item: Office.AppointmentCompose): Promise<string | null> {
  if (!hostHas('itemId')) return null;
  try {
    return await askOffice<string>('itemId', (done) => item.getItemIdAsync(done));
  } catch (error) {
    // 9046: it was never saved. That is the normal case of a new appointment, not a failure.
    if (error instanceof PaneError && (error.cause as Office.Error | undefined)?.code === 9046) {
      return null;
    }
    throw error;
  }
}
