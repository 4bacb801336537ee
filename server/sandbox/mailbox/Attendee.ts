import type { Person } from './Person.ts';

/** A person invited to a meeting, and what they answered (RFC 5545 section 3.2.12, PARTSTAT). */
export interface Attendee extends Person {
  response: 'none' | 'organizer' | 'tentative' | 'accepted' | 'declined';
}
