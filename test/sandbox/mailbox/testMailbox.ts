import type { Mailbox } from '../../../server/sandbox/mailbox/Mailbox.ts';

/** A mailbox in a zone with daylight saving. */
export const testMailbox: Mailbox = {
  id: 'anna',
  name: 'Anna Berger',
  address: 'anna.berger@nordwind.example',
  title: 'Vertrieb',
  timeZone: 'Europe/Berlin',
  windowsTimeZone: 'W. Europe Standard Time',
};
