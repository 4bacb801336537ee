import type { Chance } from '../Chance.ts';
import type { ExampleData } from '../ExampleData.ts';
import type { Firm } from '../people/Firm.ts';
import type { Person } from '../people/Person.ts';
import { companyOf } from '../people/companyOf.ts';

const countries: Readonly<Record<string, string>> = { DE: 'D', AT: 'A', CH: 'CH' };
const states = { customer: 1, supplier: 2, prospect: 0 } as const;

/** Addresses, their postal addresses (some have a second one), and contact persons. */
export function bueroPlusPeople(
  chance: Chance,
  firms: readonly Firm[],
  persons: readonly Person[],
): ExampleData {
  const changed = () =>
    `2025-${String(chance.whole(1, 12)).padStart(2, '0')}-1${chance.whole(0, 9)} 1${chance.whole(0, 7)}:${chance.whole(10, 59)}:00`;
  return {
    Adressen: firms.map((firm) => ({
      ID: firm.index,
      Mandant: companyOf(firm),
      AdrNr: String(10_000 + firm.index),
      SuchBeg: firm.shortName,
      Status: states[firm.kind],
      UStId: chance.chance(0.6) ? `DE${chance.whole(100_000_000, 999_999_999)}` : null,
      Info: firm.remark,
      LtzAend: changed(),
    })),
    Anschriften: firms.flatMap((firm) => {
      const standard = {
        ID: firm.index * 2,
        AdrID: firm.index,
        StdKz: 1,
        Na1: firm.name1,
        Na2: firm.name2,
        Na3: firm.name3,
        Str: firm.street,
        LandKz: countries[firm.countryCode] ?? firm.countryCode,
        PLZ: firm.postcode,
        Ort: firm.town,
        Tel: firm.phone,
        Fax: firm.fax,
        EMail: firm.mail,
        Homepage: firm.website,
      };
      const second = { ...standard, ID: firm.index * 2 + 1, StdKz: 0, Str: 'Lager, Tor 3' };
      return chance.chance(0.1) ? [standard, second] : [standard];
    }),
    AnsprPartner: persons.map((person) => ({
      ID: person.index,
      Mandant: companyOf(person.firm),
      AdrID: person.firm.index,
      AnsID: person.firm.index * 2,
      Anr: person.female ? 'Frau' : 'Herr',
      Titel: person.title,
      VNa: person.firstName,
      NNa: person.lastName,
      Fkt: person.role,
      Abt: person.department,
      Tel: person.phone,
      Mobil: person.mobile,
      EMail1: person.mail,
      EMail2: person.home?.mail ?? null,
      GebDat: person.birthday,
      Info: person.remark,
      LtzAend: changed(),
    })),
  };
}
