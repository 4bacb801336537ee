import type { Mailbox } from '../Mailbox.ts';

const zone = { timeZone: 'Europe/Berlin', windowsTimeZone: 'W. Europe Standard Time' };

/** The two colleagues of Nordwind Handels GmbH whose mailboxes the try-out shows. */
export const demoMailboxes: Mailbox[] = [
  {
    id: 'anna',
    name: 'Anna Berger',
    address: 'anna.berger@nordwind.example',
    title: 'Vertrieb',
    ...zone,
  },
  {
    id: 'jonas',
    name: 'Jonas Keller',
    address: 'jonas.keller@nordwind.example',
    title: 'Einkauf',
    ...zone,
  },
];
