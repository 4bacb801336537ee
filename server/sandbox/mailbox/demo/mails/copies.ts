import type { DemoCopy } from '../DemoMail.ts';

/** Where demo mails usually lie. */
export const copies = {
  anna: [{ mailbox: 'anna', folder: 'inbox' }],
  annaUnread: [{ mailbox: 'anna', folder: 'inbox', unread: true }],
  annaSent: [{ mailbox: 'anna', folder: 'sent' }],
  annaArchive: [{ mailbox: 'anna', folder: 'archive' }],
  jonas: [{ mailbox: 'jonas', folder: 'inbox' }],
  jonasUnread: [{ mailbox: 'jonas', folder: 'inbox', unread: true }],
  jonasSent: [{ mailbox: 'jonas', folder: 'sent' }],
  both: [
    { mailbox: 'anna', folder: 'inbox' },
    { mailbox: 'jonas', folder: 'inbox' },
  ],
  bothUnread: [
    { mailbox: 'anna', folder: 'inbox', unread: true },
    { mailbox: 'jonas', folder: 'inbox', unread: true },
  ],
  annaToJonas: [
    { mailbox: 'anna', folder: 'sent' },
    { mailbox: 'jonas', folder: 'inbox' },
  ],
  jonasToAnna: [
    { mailbox: 'jonas', folder: 'sent' },
    { mailbox: 'anna', folder: 'inbox' },
  ],
} satisfies Record<string, DemoCopy[]>;
