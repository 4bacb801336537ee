import { Batches } from './Batches.ts';
import { FolderMap } from './FolderMap.ts';
import type { MailboxParts, MailboxSettings } from './MailboxParts.ts';
import { mostAtOnce } from './mostAtOnce.ts';
import { TriedKeys } from './TriedKeys.ts';
import { UnlistedItems } from './UnlistedItems.ts';

/** Opens a mailbox. One of these for a mailbox: what it learns about the server is good for all that is asked of it. */
export function openParts(settings: MailboxSettings): MailboxParts {
  const { client, clock } = settings;
  return {
    ...settings,
    folderMap: new FolderMap(client, clock),
    reads: new Batches(clock, mostAtOnce),
    writes: new Batches(clock, mostAtOnce),
    unlisted: new UnlistedItems(),
    tried: new TriedKeys(),
  };
}
