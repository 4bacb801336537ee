import type { AddressMatch } from './AddressMatch.ts';
import type { KnownRecord } from './KnownRecord.ts';
import type { MailPeople } from './MailPeople.ts';

/**
 * Whose a mail address is, of all records that have it (EM5):
 *
 * - one contact person: that person, with the address the person belongs to, whichever others share it;
 * - one address, and no or several persons: the address alone, since nobody can tell who wrote;
 * - several persons of one and the same address: that address;
 * - anything else: nobody can tell, and nothing is guessed.
 */
export function matchRecords(records: readonly KnownRecord[]): AddressMatch {
  const all = [...new Map(records.map((each) => [each.key, each])).values()];
  if (all.length === 0) return { state: 'nobody' };
  const persons = all.filter(({ family }) => family === 'person');
  const organizations = all.filter(({ family }) => family === 'organization');
  const [person] = persons;
  if (person !== undefined && persons.length === 1) {
    const others = organizations.length === 1 ? (organizations[0] ?? null) : null;
    return { state: 'known', people: peopleOf(person.organization ?? others, person) };
  }
  if (organizations.length === 0) {
    const of = new Map(persons.map(({ organization }) => [organization?.key ?? '', organization]));
    const [shared] = of.values();
    if (of.size === 1 && shared) return { state: 'known', people: peopleOf(shared, null) };
  }
  const [only] = organizations;
  if (only === undefined || organizations.length > 1) return { state: 'several' };
  return { state: 'known', people: peopleOf(only, null) };
}

function peopleOf(address: KnownRecord | null, person: KnownRecord | null): MailPeople {
  return {
    addressNumber: address?.number ?? null,
    addressName: address?.name ?? null,
    personNumber: person?.number ?? null,
    personName: person?.name ?? null,
  };
}
