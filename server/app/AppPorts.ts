import type { Clock } from '../ports/Clock.ts';
import type { Directory } from '../ports/Directory.ts';
import type { ErpConnector } from '../ports/ErpConnector.ts';
import type { FilingStore } from '../ports/FilingStore.ts';
import type { LinkStore } from '../ports/LinkStore.ts';
import type { SessionTokens } from '../ports/SessionTokens.ts';
import type { TokenVerifier } from '../ports/TokenVerifier.ts';
import type { Callers } from './Callers.ts';
import type { CategoryMarks } from './CategoryMarks.ts';
import type { MadeRecord } from './createRecord/MadeRecord.ts';
import type { MadeRecords } from './createRecord/MadeRecords.ts';
import type { MailFilings } from './filing/MailFilings.ts';
import type { ItemIdentities } from './ItemIdentities.ts';
import type { LoginBrake } from './LoginBrake.ts';
import type { SeenRecords } from './SeenRecords.ts';
import type { SentMails } from './SentMails.ts';
import type { PageDoors } from './page/PageDoors.ts';
import type { SyncAtWork } from './ownSync/SyncAtWork.ts';

/**
 * Everything the services work with; each takes the part of it that it names. Wired once, at start.
 */
export interface AppPorts {
  verifier: TokenVerifier;
  sessions: SessionTokens;
  links: LinkStore;
  directory: Directory;
  /** Never-link lists. */
  filing: FilingStore;
  erp: ErpConnector;
  clock: Clock;
  callers: Callers;
  identities: Pick<ItemIdentities, 'identify' | 'appointment'>;
  marks: Pick<CategoryMarks, 'shown' | 'changed'>;
  /** Finds mails that were linked while they were written. */
  sent: Pick<SentMails, 'expect'>;
  seen: SeenRecords;
  brake: LoginBrake;
  /** Lets users' own pages in. */
  doors: PageDoors;
  /** What was made by hand, by the key of its form. */
  made: MadeRecords<MadeRecord>;
  filings: Pick<MailFilings, 'show' | 'file' | 'progress' | 'stop' | 'withdraw'> & {
    handed: Pick<MailFilings['handed'], 'begin' | 'put'>;
  };
  /** Null where this server syncs nothing. */
  sync: SyncAtWork | null;
  settings: AppSettings;
  /** Bytes of the largest document that is handed out to be attached. */
  largestDocument: number;
}

/** What an administrator may turn. */
export interface AppSettings {
  /** How long one request waits for the ERP in all, in milliseconds. */
  erpTimeout: number;
  /**
   * Registrable domains of the company's own, beside the one of the caller's mailbox: nobody in
   * them is suggested.
   */
  ownDomains: readonly string[];
}
