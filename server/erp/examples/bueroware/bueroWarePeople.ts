import type { Chance } from '../Chance.ts';
import type { ExampleData } from '../ExampleData.ts';
import type { Firm } from '../people/Firm.ts';
import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';
import { companyOf } from '../people/companyOf.ts';
import { bueroWareKeys as keys } from './bueroWareKeys.ts';
import { numberDate } from './numberDate.ts';

const arts = { customer: 'K', supplier: 'L', prospect: 'I' } as const;

/** Addresses, contact persons, and which operator wants which of them in Outlook. */
export function bueroWarePeople(
  chance: Chance,
  users: readonly User[],
  firms: readonly Firm[],
  persons: readonly Person[],
): ExampleData {
  const changed = () => ({
    AEND_DATUM: 20_200_000 + chance.whole(0, 5) * 10_000 + chance.whole(1, 12) * 100 + 15,
    AEND_ZEIT: chance.whole(8, 17) * 100 + chance.whole(0, 59),
  });
  return {
    ADRESSEN: firms.map((firm) => ({
      MND_NR: keys.company(firm),
      ADR_NR: keys.address(firm),
      ADR_ART: arts[firm.kind],
      SUCHBEGRIFF: firm.shortName,
      NAME1: firm.name1,
      NAME2: firm.name2,
      NAME3: firm.name3,
      STRASSE: firm.street,
      LKZ: firm.countryCode,
      PLZ: firm.postcode,
      ORT: firm.town,
      TELEFON: firm.phone,
      TELEFAX: firm.fax,
      'E-MAIL': firm.mail,
      INTERNET: firm.website,
      BEMERKUNG: oneLine(firm.remark),
      UMSATZ: (firm.sales / 100).toFixed(2).replace('.', ',').padStart(15),
      ...changed(),
    })),
    PARTNER: persons.map((person) => ({
      MND_NR: keys.company(person.firm),
      PART_ID: keys.person(person),
      ADR_NR: keys.address(person.firm),
      ANREDE: person.female ? 'Frau' : 'Herr',
      TITEL: person.title,
      VORNAME: person.firstName,
      NAME: person.lastName,
      FUNKTION: person.role,
      ABTEILUNG: person.department,
      TELEFON: person.phone,
      TELEFAX: person.fax,
      MOBIL: person.mobile,
      'E-MAIL': person.mail,
      GEB_DATUM: numberDate(person.birthday)[0],
      P_STRASSE: person.home?.street ?? '',
      P_PLZ: person.home?.postcode ?? '',
      P_ORT: person.home?.town ?? '',
      P_TELEFON: person.home?.phone ?? '',
      'P_E-MAIL': person.home?.mail ?? '',
      BEMERKUNG: oneLine(person.remark),
      ...changed(),
    })),
    PARTNER_SYNC: users.flatMap((user) =>
      persons
        .filter((person) => companyOf(person.firm) === user.company && chance.chance(0.15))
        .map((person) => ({
          MND_NR: `00${user.company}`,
          BED_NR: user.index,
          PART_ID: keys.person(person),
        })),
    ),
  };
}

/** A field of a fixed width has one line. */
function oneLine(text: string | null): string {
  return (text ?? '').replaceAll('\r\n', ' ');
}
