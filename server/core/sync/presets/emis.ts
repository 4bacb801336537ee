import type { AreaPolicy } from '../Policy.ts';
import { defaultArea } from './defaultArea.ts';
import { defaultBrake } from './defaultBrake.ts';
import { onlyFields } from './onlyFields.ts';
import type { Preset } from './Preset.ts';

/**
 * emisExchangeSync. Mails go to the ERP once (EM5, EM6); contacts to Outlook only, those on the user's list, at 23:00
 * (EM7); appointments both ways, from the day of the set-up on (EM4), without series (EM8); what lies in Deleted Items
 * is deleted in the ERP and removed there, what was purged before is left alone (EM9); Outlook wins (EM10); tasks both
 * ways, follow-ups too, with the due date else today, and the reminder else the start else today (EM11). Private
 * appointments went over whole, with their flag (EM8); that is left to busy time here, since NX11 asks for it unless
 * somebody decides otherwise.
 */
export const emis: Preset = ({ company, today }) => ({
  preset: 'emis',
  company,
  areas: {
    contacts: {
      ...defaultArea,
      direction: 'toMailbox',
      leading: 'erp',
      create: { erp: false, mailbox: true },
      deletes: { ...defaultArea.deletes, mailbox: 'keep' },
      receiver: 'revert',
      fields: onlyFields('contacts', contactFields),
      selection: { by: 'list' },
      schedule: [{ direction: 'toMailbox', when: { daily: '23:00' } }],
    },
    appointments: {
      ...bothWays,
      fields: onlyFields('appointments', appointmentFields),
      series: 'skip',
      start: { from: 'date', date: today },
    },
    tasks: {
      ...bothWays,
      fields: onlyFields('tasks', taskFields),
      standIns: { due: ['today', 'start'], reminderAt: ['start', 'today'] },
    },
    incomingMail: mail('incomingMail'),
    sentMail: mail('sentMail'),
  },
  brake: defaultBrake,
});

const bothWays: AreaPolicy = {
  ...defaultArea,
  leading: 'mailbox',
  deletes: { ...defaultArea.deletes, whose: 'any', onlyFromBin: true, emptyBin: true },
};

function mail(area: 'incomingMail' | 'sentMail'): AreaPolicy {
  return {
    ...defaultArea,
    direction: 'toErp',
    leading: 'mailbox',
    create: { erp: true, mailbox: false },
    deletes: { ...defaultArea.deletes, erp: 'keep', mailbox: 'keep' },
    once: true,
    // Of everybody, known or not (EM5, EM6).
    selection: { by: 'all' },
    fields: onlyFields(area, mailFields),
    schedule: [{ direction: 'toErp', when: 'notice' }],
  };
}

/** EM7, in its order. */
const contactFields = [
  ...['company1', 'company2', 'company3', 'shortName', 'notes'],
  ...['businessStreet', 'businessCountry', 'businessPostalCode', 'businessCity', 'businessState'],
  ...['companyPhone', 'otherFax', 'website', 'picture', 'firstName', 'lastName', 'displayName'],
  ...['fileAs', 'businessPhone', 'businessFax', 'mobilePhone', 'email1', 'jobTitle', 'department'],
  ...['birthday'],
  ...['personNumber', 'customerNumber', 'skype'],
  ...['privateStreet', 'privateCountry', 'privatePostalCode', 'privateCity', 'privateState'],
  ...['privatePhone', 'privateFax', 'email2', 'sensitivity'],
];

/** EM8. */
const appointmentFields = [
  ...['subject', 'body', 'start', 'end', 'place', 'highlight'],
  ...['reminderSet', 'reminderMinutes', 'sensitivity'],
];

/** EM11. */
const taskFields = [
  ...['subject', 'body', 'importance', 'due', 'start', 'reminderSet', 'reminderAt'],
  ...['status', 'percent', 'completed', 'sensitivity'],
];

/** EM5 and EM6. */
const mailFields = [
  ...['parties', 'subject', 'body', 'received', 'sent', 'importance', 'messageId'],
  ...['addressNumber', 'addressName', 'personNumber', 'personName', 'erpState', 'sensitivity'],
];
