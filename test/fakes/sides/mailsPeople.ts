import type { Fields, Party } from '../../../shared/records/SyncRecord.ts';

/** What only the owner of a copy ever sees of it. */
const own = new Set(['categories', 'reminderSet', 'reminderMinutes', 'highlight', 'sensitivity']);

/**
 * Whether a server that cannot write silently would tell people of a write (sync-knowledge 3.4): there are others on it,
 * before or after, and it is more than the owner's own business.
 */
export function mailsPeople(owner: string, before: Fields, set: Fields | null): boolean {
  if (set !== null && Object.keys(set).every((name) => own.has(name))) return false;
  return hasOthers(owner, before['parties']) || hasOthers(owner, set?.['parties']);
}

function hasOthers(owner: string, parties: Fields[string] | undefined): boolean {
  return ((parties ?? []) as readonly Party[]).some(({ address }) => address !== owner);
}
