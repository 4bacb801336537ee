import type { Firm } from '../people/Firm.ts';
import type { Person } from '../people/Person.ts';
import { companyOf } from '../people/companyOf.ts';

/** The keys by which the tables name an address and a contact person; blank where there is none. */
export const bueroWareKeys = {
  company: (firm: Firm) => `00${companyOf(firm)}`,
  address: (firm: Firm | undefined) => (firm ? String(70_000 + firm.index) : ''),
  person: (person: Person | null) =>
    person ? `${70_000 + person.firm.index}/${String(person.index).padStart(4, '0')}` : '',
};
