import type { NeverLinkEntry } from '../../../../shared/ownPage.ts';
import type { NeverLink } from '../../../ports/FilingStore.ts';

/** A rule as its user sees it. */
export function toEntry({ kind, value, mailbox, addedAt }: NeverLink): NeverLinkEntry {
  return { kind, value, isOwn: mailbox !== null, addedAt: new Date(addedAt).toISOString() };
}
