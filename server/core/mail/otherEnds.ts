import type { Area } from '../../../shared/records/Area.ts';
import type { Fields, Party } from '../../../shared/records/SyncRecord.ts';
import { normalizeAddress } from '../normalizeAddress.ts';

const recipients: readonly Party['role'][] = ['to', 'cc', 'bcc'];

/**
 * The mail addresses of a mail's other end, normalized, those that count first first: who wrote what came in (EM5), to whom
 * it went what was sent (EM6). The mailbox's own and what is no internet address are left out.
 *
 * @param own addresses of the mailbox, normalized.
 */
export function otherEnds(area: Area, { parties }: Fields, own: readonly string[]): string[] {
  if (!Array.isArray(parties)) return [];
  const roles = area === 'incomingMail' ? (['from'] as const) : recipients;
  const inOrder = roles.flatMap((role) => (parties as Party[]).filter((one) => one.role === role));
  const found = inOrder.flatMap(({ address }) => normalizeAddress(address) ?? []);
  return [...new Set(found)].filter((address) => !own.includes(address));
}
