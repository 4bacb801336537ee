import { isParty } from '../../../../../shared/records/isParty.ts';
import type { FieldValue, Party } from '../../../../../shared/records/SyncRecord.ts';

const roles: readonly Party['role'][] = ['required', 'optional', 'resource'];

/** Of the people on an appointment those whom Exchange can hold, as it holds them when nobody has answered yet. */
export function writableAttendees(value: FieldValue | null): Party[] {
  const parties = Array.isArray(value) ? value.filter((member) => isParty(member)) : [];
  return parties
    .filter(({ role, address }) => roles.includes(role) && /\S/.test(address))
    .map((party) => ({ ...party, response: 'none' }));
}
