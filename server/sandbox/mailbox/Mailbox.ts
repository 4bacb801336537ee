import type { Person } from './Person.ts';

/** One person's mailbox in the try-out. */
export interface Mailbox extends Person {
  /** Short and stable: `anna`. It stands in addresses of the API, not in Outlook. */
  id: string;
  /** What the person does, shown in the mailbox switcher. */
  title: string;
  /** IANA name; every wall time of this mailbox is in it. */
  timeZone: string;
  /** The same zone as Exchange calls it (`userProfile.timeZone`). */
  windowsTimeZone: string;
}
