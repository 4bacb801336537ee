import { Batches } from './Batches.ts';
import { FolderMap } from './FolderMap.ts';
import type { MailboxParts, MailboxSettings } from './MailboxParts.ts';
import { UnlistedItems } from './UnlistedItems.ts';

/** Opens a mailbox. One of these for a mailbox: what it learns about the server is good for all that is asked of it. */
export function openParts(settings: MailboxSettings): MailboxParts {
  const { client, clock } = settings;
  return {
    ...settings,
    folderMap: new FolderMap(client, clock),
    reads: new Batches(clock),
    writes: new Batches(clock),
    unlisted: new UnlistedItems(),
  };
}
