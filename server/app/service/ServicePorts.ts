import type { AccountStore } from '../../ports/AccountStore.ts';
import type { Clock } from '../../ports/Clock.ts';
import type { ErpConnector } from '../../ports/ErpConnector.ts';
import type { ErpNews } from '../../ports/ErpNews.ts';
import type { FilingStore } from '../../ports/FilingStore.ts';
import type { LinkStore } from '../../ports/LinkStore.ts';
import type { MailboxOpener } from '../../ports/MailboxOpener.ts';
import type { SyncStore } from '../../ports/SyncStore.ts';
import type { Log } from '../Log.ts';
import type { KnownAddresses } from '../mail/KnownAddresses.ts';
import type { Stamps } from '../sync/Stamps.ts';
import type { SyncPorts } from '../sync/SyncPorts.ts';
import type { SyncSettings } from '../sync/SyncRequest.ts';

/** What the services that run the sync work with. */
export interface ServicePorts {
  accounts: AccountStore;
  sync: SyncStore;
  /** References that people made from items to records: a thread that has one is filed. */
  links: Pick<LinkStore, 'linkedMails' | 'countMove' | 'moveRecord'>;
  /** Never-link lists, and mails that were taken out of the ERP again. */
  filing: FilingStore;
  /** Who a mail address is in the ERP. */
  addresses: Pick<KnownAddresses, 'match'>;
  erp: ErpConnector;
  /** Absent where nobody tells of changes in the ERP. */
  erpNews?: ErpNews;
  mailboxes: MailboxOpener;
  stamps: Stamps;
  clock: Clock;
  /** A new id each time. */
  ids: () => string;
  /** Waits so many milliseconds, or until it is aborted: then it fails. */
  pause: SyncPorts['pause'];
  log: Log;
  /** IANA zone of the server, in which times of the day in schedules are meant. */
  zone: string;
  /** Of each run; what is left out is as usual. */
  settings?: Partial<SyncSettings>;
}
