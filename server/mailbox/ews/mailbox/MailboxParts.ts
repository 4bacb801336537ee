import type { Area } from '../../../../shared/records/Area.ts';
import type { BlobSource } from '../../../ports/BlobSource.ts';
import type { Clock } from '../../../ports/Clock.ts';
import type { FolderPlan } from '../../../ports/MailboxOpener.ts';
import type { EwsClient } from '../EwsClient.ts';
import type { Batches } from './Batches.ts';
import type { FolderChoice } from './FolderChoice.ts';
import type { FolderNews } from './FolderNews.ts';
import type { FolderMap } from './FolderMap.ts';
import type { TriedKeys } from './TriedKeys.ts';
import type { UnlistedItems } from './UnlistedItems.ts';

/** What a mailbox is opened with. */
export interface MailboxSettings {
  client: EwsClient;
  clock: Clock;
  /** For the log and reports: which server and mailbox this is. */
  name: string;
  /** IANA name of the zone its owner lives in: whole days and floating times are meant there. */
  zone: string;
  /** Areas that are served; all five where nothing is said. */
  areas?: readonly Area[];
  folders?: Readonly<Partial<Record<Area, FolderChoice>>>;
  /** What is said of folders for one account; counts before `folders`. */
  plan?: FolderPlan;
  /** The mailbox's own address: by it is told who sent a mail. */
  address?: string;
  /** Without one pictures are neither written nor read. */
  blobs?: BlobSource;
  /** Tells of changes until it is aborted; without it `watch` looks now and then. */
  news?: (signal: AbortSignal) => AsyncIterable<FolderNews>;
  /** Milliseconds between two looks where there is no news; five minutes where nothing is said. */
  pollEvery?: number;
}

/** What everything that is asked of a mailbox shares. */
export interface MailboxParts extends MailboxSettings {
  folderMap: FolderMap;
  /** How many things a request is about: of reads, of writes. */
  reads: Batches;
  writes: Batches;
  unlisted: UnlistedItems;
  tried: TriedKeys;
}
