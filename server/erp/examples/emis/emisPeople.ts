import type { Chance } from '../Chance.ts';
import type { ExampleData } from '../ExampleData.ts';
import type { Firm } from '../people/Firm.ts';
import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';
import { companyOf } from '../people/companyOf.ts';

const arts = { customer: 'K', supplier: 'L', prospect: 'I' } as const;

/** Addresses, contact persons, and the users’ lists of them. */
export function emisPeople(
  chance: Chance,
  users: readonly User[],
  firms: readonly Firm[],
  persons: readonly Person[],
): ExampleData {
  // Some programs wrote '' where others wrote nothing.
  const nothing = (value: string | null) => value ?? (chance.chance(0.5) ? '' : null);
  const changed = () =>
    `202${chance.whole(0, 5)}-0${chance.whole(1, 9)}-1${chance.whole(0, 9)} 1${chance.whole(0, 7)}:${chance.whole(10, 59)}:${chance.whole(10, 59)}`;
  return {
    adresse: firms.map((firm) => ({
      mandant_nr: companyOf(firm),
      adress_nr: 10_000 + firm.index,
      art: arts[firm.kind],
      kurzname: firm.shortName,
      firma1: firm.name1,
      firma2: nothing(firm.name2),
      firma3: nothing(firm.name3),
      strasse: firm.street,
      land: firm.country,
      plz: firm.postcode,
      ort: firm.town,
      bundesland: firm.state,
      telefon: firm.phone,
      telefax: nothing(firm.fax),
      internet: nothing(firm.website),
      e_mail: nothing(firm.mail),
      bemerkung: nothing(firm.remark),
      umsatz_vorjahr: decimalComma(firm.sales),
      liefersperre: chance.chance(0.03) ? 'J' : 'N',
      geaendert_am: changed(),
    })),
    ansprechpartner: persons.map((person) => ({
      mandant_nr: companyOf(person.firm),
      partner_nr: 50_000 + person.index,
      adress_nr: 10_000 + person.firm.index,
      anrede: person.female ? 2 : 1,
      titel: nothing(person.title),
      vorname: person.firstName,
      nachname: person.lastName,
      funktion: nothing(person.role),
      abteilung: nothing(person.department),
      telefon: nothing(person.phone),
      telefax: nothing(person.fax),
      mobil: nothing(person.mobile),
      e_mail: nothing(person.mail),
      skype: nothing(person.skype),
      geburtstag: person.birthday ?? (chance.chance(0.5) ? '0000-00-00' : null),
      bemerkung: nothing(person.remark),
      bild: person.picture,
      privat_strasse: nothing(person.home?.street ?? null),
      privat_land: nothing(person.home?.country ?? null),
      privat_plz: nothing(person.home?.postcode ?? null),
      privat_ort: nothing(person.home?.town ?? null),
      privat_bundesland: nothing(person.home?.state ?? null),
      privat_telefon: nothing(person.home?.phone ?? null),
      privat_telefax: nothing(person.home?.fax ?? null),
      privat_e_mail: nothing(person.home?.mail ?? null),
      ausgeschieden: chance.chance(0.04) ? 'J' : 'N',
      geaendert_am: changed(),
    })),
    adressliste: users.flatMap((user) =>
      persons
        .filter((person) => companyOf(person.firm) === user.company && chance.chance(0.2))
        .map((person) => ({
          mandant_nr: user.company,
          anwender_nr: user.index,
          partner_nr: 50_000 + person.index,
          aufgenommen_am: changed(),
        })),
    ),
  };
}

/** Cents as people in Germany write an amount: 1.234.567,89. */
function decimalComma(cents: number): string {
  const [whole = '', fraction] = (cents / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${fraction}`;
}
