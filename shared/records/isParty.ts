import type { Party } from './SyncRecord.ts';

const roles: readonly unknown[] = [
  'organizer',
  'required',
  'optional',
  'resource',
  'from',
  'to',
  'cc',
  'bcc',
] satisfies Party['role'][];

const responses: readonly unknown[] = [
  'none',
  'accepted',
  'tentative',
  'declined',
] satisfies Party['response'][];

/** Whether it has the form of a {@link Party}. */
export function isParty(value: unknown): value is Party {
  if (typeof value !== 'object' || value === null) return false;
  const { name, address, role, response } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    typeof address === 'string' &&
    roles.includes(role) &&
    responses.includes(response)
  );
}
