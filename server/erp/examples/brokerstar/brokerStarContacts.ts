import type { Chance } from '../Chance.ts';
import type { ExampleData, ExampleRow } from '../ExampleData.ts';
import type { Firm, Postal } from '../people/Firm.ts';
import type { Person } from '../people/Person.ts';
import { companyOf } from '../people/companyOf.ts';
import { exampleUuid } from './exampleUuid.ts';

/** Companies and persons in one table, each with the group that sees it. */
export function brokerStarContacts(
  chance: Chance,
  firms: readonly Firm[],
  persons: readonly Person[],
): ExampleData {
  return {
    kontakt: [
      ...firms.map((firm) => firmRow(chance, firm)),
      ...persons.map((person) => personRow(chance, person)),
    ],
  };
}

function firmRow(chance: Chance, firm: Firm): ExampleRow {
  return {
    id: exampleUuid('firm', firm.index),
    firma_id: companyOf(firm),
    gruppe_id: chance.pick([1, 2, 2, 3, 3, 4]),
    typ: 'F',
    kundennummer: `K-${String(firm.index).padStart(5, '0')}`,
    firmenname: firm.name1,
    zusatz: firm.name2,
    ...postal(firm),
    postfach: chance.chance(0.1) ? `Postfach ${chance.whole(10, 999)}` : null,
    tel_geschaeft: firm.phone,
    fax: firm.fax,
    email_geschaeft: firm.mail,
    website: firm.website,
    stichworte: chance.pick([null, 'Police', 'Police|VIP', 'Schaden offen']),
    notizen: firm.remark,
    sprache: 'de',
    ...changed(chance),
  };
}

function personRow(chance: Chance, person: Person): ExampleRow {
  return {
    id: exampleUuid('person', person.index),
    firma_id: companyOf(person.firm),
    gruppe_id: chance.pick([1, 2, 2, 3, 3, 4]),
    typ: 'P',
    kundennummer: `P-${String(person.index).padStart(5, '0')}`,
    arbeitgeber_id: exampleUuid('firm', person.firm.index),
    anrede: person.female ? 1 : 2,
    titel: person.title,
    vorname: person.firstName,
    nachname: person.lastName,
    funktion: person.role,
    geburtsdatum: person.birthday,
    sprache: chance.pick(['de', 'fr', 'it']),
    ...(person.home ? postal(person.home) : {}),
    postfach: chance.chance(0.03) ? `Postfach ${chance.whole(10, 999)}` : null,
    tel_geschaeft: person.phone,
    tel_privat: person.home?.phone ?? null,
    tel_mobil: person.mobile,
    fax: person.fax,
    email_geschaeft: person.mail,
    email_privat: person.home?.mail ?? null,
    stichworte: chance.pick([null, null, 'VIP', 'Newsletter|VIP']),
    notizen: person.remark,
    ...changed(chance),
  };
}

function postal({ street, postcode, town, state, countryCode }: Postal): ExampleRow {
  return { strasse: street, plz: postcode, ort: town, kanton: state, land_code: countryCode };
}

function changed(chance: Chance): ExampleRow {
  const month = String(chance.whole(1, 12)).padStart(2, '0');
  return {
    fassung: exampleUuid('edition', chance.whole(1, 1_000_000)),
    geaendert_am: `2025-${month}-1${chance.whole(0, 9)} 1${chance.whole(0, 9)}:${chance.whole(10, 59)}:${chance.whole(10, 59)}`,
  };
}
