import type { Said } from '../../check/Said.ts';
import type { Placed } from '../fields/Placed.ts';
import { isEmptyValue } from '../survey/isEmptyValue.ts';
import { both } from './both.ts';
import { sureness } from './sureness.ts';

/** What is said of the column of passwords: they can be checked where they are kept as ../../rights/verifyPassword.ts says. */
export function passwordNote(password: Placed | undefined): Said {
  if (!password) {
    return {
      en: 'no column of passwords was found; the login stands in for it, and nobody can sign in with a password',
      de: 'keine Spalte der Kennwörter gefunden; der Anmeldename steht dafür, und mit Kennwort kann sich niemand anmelden',
    };
  }
  const filled = password.column.values.filter((value) => !isEmptyValue(value));
  const isKnown = filled.length > 0 && filled.every((value) => value?.startsWith('$scrypt$'));
  const form: Said = isKnown
    ? { en: '; its form is known', de: '; die Form ist bekannt' }
    : {
        en: '; not kept as scrypt in PHC form: nobody can sign in with a password until it is',
        de: '; nicht als scrypt in PHC-Form gehalten: bis dahin kann sich niemand mit Kennwort anmelden',
      };
  return both(sureness(password), form);
}
