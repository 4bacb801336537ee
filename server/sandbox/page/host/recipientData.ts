import type { Attendee } from '../../mailbox/Attendee.ts';
import type { Person } from '../../mailbox/Person.ts';

const responses: Attendee['response'][] = [
  'none',
  'organizer',
  'tentative',
  'accepted',
  'declined',
];

/** A person in the form that office.js takes them (W:13158). */
export function recipientData(person: Person | Attendee, ownDomain: string): object {
  const isColleague = person.address.toLowerCase().endsWith(`@${ownDomain}`);
  return {
    name: person.name,
    address: person.address,
    recipientType: isColleague ? 2 : 3,
    ...('response' in person ? { appointmentResponse: responses.indexOf(person.response) } : {}),
  };
}
