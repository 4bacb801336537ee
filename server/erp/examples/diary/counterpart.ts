import type { Chance } from '../Chance.ts';
import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';
import { companyOf } from '../people/companyOf.ts';

/** Somebody of the user's company that an entry may be about, or nobody: one in three is the user's own affair. */
export function counterpart(chance: Chance, user: User, persons: readonly Person[]): Person | null {
  const person = chance.pick(persons);
  return chance.chance(0.67) && companyOf(person.firm) === user.company ? person : null;
}
