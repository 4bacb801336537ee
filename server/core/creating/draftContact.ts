import type { EnteredValues } from '../../../shared/creating.ts';
import type { Person } from '../../../shared/items.ts';
import { readSignature } from './readSignature.ts';
import { splitName } from './splitName.ts';

/**
 * A contact as it is first shown: out of a person's name and address, and of the signature where that person wrote the
 * mail. Whoever looks at it decides; nothing is written of it by itself.
 *
 * @param body the mail's text where the person wrote it; null where somebody else did.
 * @param organization the firm that the ERP knows for the address's domain, with its number.
 */
export function draftContact(
  person: Pick<Person, 'name' | 'address'>,
  body: string | null,
  organization: { title: string; number: string | null } | null,
): EnteredValues {
  const { title, firstName, lastName } = splitName(person.name, person.address);
  const { company, ...signature } = readSignature(body ?? '', `${firstName} ${lastName}`);
  const all = {
    ...{ title, firstName, lastName },
    company1: organization?.title ?? company,
    customerNumber: organization?.number,
    email1: person.address,
    ...signature,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([field, value]) => (value ? [[field, value] as const] : [])),
  );
}
