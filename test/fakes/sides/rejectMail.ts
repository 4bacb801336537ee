import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Desk } from './Desk.ts';
import { mailsPeople } from './mailsPeople.ts';
import type { Thing } from './Thing.ts';

/**
 * Notes a mail that a write makes the server send.
 * @param set Null for a deletion.
 * @param isRaced Somebody invited people between look and write: noted, but the sync could not know.
 * @throws Error, as it is the one thing that cannot be taken back (NX12).
 */
export function rejectMail(
  { world, account }: Desk,
  { number, owner, fields }: Pick<Thing, 'number' | 'owner' | 'fields'>,
  set: Fields | null,
  isRaced: boolean,
): void {
  if (world.manners.silentWrites || !mailsPeople(owner, fields, set)) return;
  const subject = set?.['subject'] ?? fields['subject'];
  world.outbox.push({
    at: world.clock(),
    account,
    thing: number,
    subject: typeof subject === 'string' ? subject : '',
  });
  if (!isRaced) throw new Error(`${account} makes ${world.manners.name} mail people.`);
}
