import type { Area } from '../../../shared/records/Area.ts';

type Held = Readonly<Partial<Record<Area, readonly string[]>>>;

const mail =
  'subject body bodyHtml parties received sent importance sensitivity read flag folder attachments messageId inReplyTo references categories';
const contact =
  'displayName title firstName middleName lastName company1 department jobTitle email1 email2 businessPhone mobilePhone privatePhone businessStreet businessPostalCode businessCity businessCountry website birthday categories sensitivity notes';
const appointment =
  'subject body place start end recurrence busyStatus reminderSet reminderMinutes importance sensitivity categories parties meetingState iCalUid';
const task =
  'subject body start due completed percent status importance sensitivity reminderSet recurrence categories';

/**
 * What a side holds: a mailbox, a calendar server, a good and a poor ERP. Fewer than the neutral form has, of every type
 * some, so that a story stays short.
 */
export const heldFields: Readonly<Record<'mailbox' | 'dav' | 'goodErp' | 'poorErp', Held>> = {
  mailbox: {
    contacts: words(`${contact} customerNumber`),
    appointments: words(appointment),
    tasks: words(`${task} owner`),
    incomingMail: words(mail),
    sentMail: words(mail),
  },
  dav: {
    contacts: words(contact),
    appointments: words(appointment),
    tasks: words(task),
  },
  goodErp: {
    contacts: words(`${contact} shortName company2 customerNumber personNumber`),
    appointments: words(`${appointment} highlight`),
    tasks: words(task),
    incomingMail: words(`${mail} addressNumber erpState`),
    sentMail: words(`${mail} addressNumber erpState`),
  },
  poorErp: {
    contacts: words(
      'firstName lastName company1 company2 email1 businessPhone mobilePhone businessStreet businessPostalCode businessCity birthday notes customerNumber',
    ),
    appointments: words('subject body place start end busyStatus sensitivity'),
    tasks: words('subject body due percent status'),
    incomingMail: words('subject body parties received messageId addressNumber'),
    sentMail: words('subject body parties sent messageId addressNumber'),
  },
};

function words(text: string): string[] {
  return text.split(' ');
}
