import type { Clock } from '../../ports/Clock.ts';
import type { ErpConnector } from '../../ports/ErpConnector.ts';
import type { FilingStore } from '../../ports/FilingStore.ts';
import type { AppSettings } from '../AppPorts.ts';
import type { Log } from '../Log.ts';
import type { Mailboxes } from '../Mailboxes.ts';
import type { SeenRecords } from '../SeenRecords.ts';

/** What mails are filed with. */
export interface MailFilingsParts {
  /** Null where the backend may reach no mailbox: then panes hand mails over. */
  mailboxes: Mailboxes | null;
  erp: ErpConnector;
  filing: FilingStore;
  seen: SeenRecords;
  settings: AppSettings;
  clock: Clock;
  /** Where attachments lie meanwhile; the system's folder for such where nothing is said. */
  spoolFolder?: string;
  log: Log;
}
