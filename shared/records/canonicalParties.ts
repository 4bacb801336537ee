import { canonicalAddress } from './canonicalAddress.ts';
import { canonicalLine } from './canonicalLine.ts';
import type { Party } from './SyncRecord.ts';

/** Of several answers of one person the one that says most. */
const responses = ['accepted', 'tentative', 'declined', 'none'] as const;

/** An attendee is one thing only; the address of a mail may well stand in To and Cc. */
const attendeeRoles: readonly Party['role'][] = ['organizer', 'required', 'optional', 'resource'];

/**
 * The people of a record as they are compared: by address, role and answer, in no order. Names are left out, since
 * directories put their own in, but for people without an address. Whoever organizes is no attendee beside it and
 * answers nothing, because sides differ in whether they list the organizer twice.
 */
export function canonicalParties(parties: readonly Party[]): Party[] {
  const folded = new Map<string, Party>();
  for (const party of parties.map(canonicalParty).sort(byImportance)) {
    const isAttendee = attendeeRoles.includes(party.role);
    const who = `${isAttendee ? '' : party.role}\n${party.address}\n${party.name}`;
    if (!folded.has(who)) folded.set(who, party);
  }
  return [...folded.values()].sort((a, b) => (sortText(a) < sortText(b) ? -1 : 1));
}

function canonicalParty(party: Party): Party {
  const address = canonicalAddress(party.address) ?? '';
  return {
    name: address === '' ? (canonicalLine(party.name) ?? '') : '',
    address,
    role: party.role,
    response: party.role === 'organizer' ? 'none' : party.response,
  };
}

/** The role that counts most first, then the answer that says most. */
function byImportance(a: Party, b: Party): number {
  return (
    attendeeRoles.indexOf(a.role) - attendeeRoles.indexOf(b.role) ||
    responses.indexOf(a.response) - responses.indexOf(b.response)
  );
}

function sortText({ role, address, name, response }: Party): string {
  return [role, address, name, response].join('\n');
}
