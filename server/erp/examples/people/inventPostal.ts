import type { Chance } from '../Chance.ts';
import type { Postal } from './Firm.ts';
import { words } from './words.ts';

/** A place to be, and what its telephones begin with. */
export function inventPostal(chance: Chance): Postal & { areaCode: string } {
  const countryCode = chance.pick(['DE', 'DE', 'DE', 'AT', 'CH'] as const);
  const { postcode, town, state, areaCode } = chance.pick(words.towns[countryCode]);
  return {
    street: `${chance.pick(words.streets)} ${chance.whole(1, 140)}${chance.pick(['', '', 'a', ' b'])}`,
    postcode,
    town,
    state,
    countryCode,
    country: words.countries[countryCode],
    areaCode,
  };
}
