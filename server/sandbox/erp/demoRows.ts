import type { DemoContent } from './demoContent.ts';
import type { DemoDocument } from './DemoDocument.ts';
import type { DemoData, DemoRow } from './DemoData.ts';
import { SeededRandom } from './SeededRandom.ts';
import { demoCompanies } from './demoCompanies.ts';
import { demoContent } from './demoContent.ts';
import { dayAfter } from './demoDays.ts';
import { demoDiary } from './demoDiary.ts';
import { diaryDetails } from './diaryDetails.ts';
import { demoUserRows } from './demoUserRows.ts';

/** Text that a careless page would run; it must only ever be shown. */
const hostile = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";

/**
 * Every row of the demo ERP. The same seed and base date give the same rows everywhere.
 * @param baseDate yyyy-mm-dd: what “today” is to the data, so that overdue and tomorrow look alive.
 */
export function demoRows(seed: number, baseDate: string): DemoData {
  const content = demoContent(seed, baseDate);
  const { organizations, persons, documents } = content;
  const diary = new SeededRandom(seed, 'diary');
  return {
    mandanten: demoCompanies.map(({ id, name, currency }) => ({
      mandant_nr: id,
      bezeichnung: name,
      waehrung: currency,
    })),
    ...demoUserRows(new SeededRandom(seed, 'users')),
    adressen: addressRows(content, seed, baseDate),
    ansprechpartner: personRows(content, seed, baseDate),
    auftraege: rowsOf(documents, 'order', (document) => ({
      auftrag_nr: document.number,
      bestell_nr: document.theirNumber,
      projekt_id: document.project,
      liefertermin: document.due,
      netto: money(document.amount),
    })),
    rechnungen: rowsOf(documents, 'invoice', (document) => ({
      rechnung_nr: document.number,
      auftrag_id: document.order,
      faellig_am: document.due,
      brutto: money(document.amount),
      offen: money(document.open),
    })),
    bestellungen: rowsOf(documents, 'purchase', (document) => ({
      bestellung_nr: document.number,
      lieferant_beleg: document.theirNumber,
      liefertermin: document.due,
      netto: money(document.amount),
    })),
    projekte: rowsOf(documents, 'project', (document) => ({
      projekt_nr: document.number,
      ende: document.due,
      budget: money(document.amount),
      fortschritt: document.progress,
      vertraulich: document.confidential ? 1 : 0,
    })),
    ...diaryDetails(
      new SeededRandom(seed, 'diary details'),
      demoDiary(diary, organizations, persons, documents, baseDate),
    ),
  };
}

function addressRows({ organizations, documents }: DemoContent, seed: number, baseDate: string) {
  const random = new SeededRandom(seed, 'addresses');
  return organizations.map((organization): DemoRow => {
    const { company, id, name, domain, region, postcode, town, areaCode } = organization;
    const open = documents
      .filter((document) => document.company === company && document.organization === id)
      .reduce((sum, document) => sum + document.open, 0);
    const script = name.includes('<');
    return {
      mandant_nr: company,
      adr_nr: id,
      adr_art: organization.type === 'customer' ? 'K' : 'L',
      kurzname: name.split(/[ ,]/)[0] ?? name,
      name1: name,
      name2: script ? hostile : random.chance(0.1) ? 'Zentraleinkauf' : null,
      strasse: `${random.pick(region.streets)} ${random.whole(1, 140)}`,
      plz: postcode,
      ort: town,
      land: region.country,
      telefon: `${region.phone} ${areaCode} ${random.whole(100_000, 999_999)}-0`,
      e_mail: organization.mail,
      homepage: domain === null ? null : `https://www.${domain}`,
      ust_id: `${region.country}${random.whole(100_000_000, 999_999_999)}`,
      offene_posten: money(open),
      kreditlimit: organization.type === 'customer' ? money(random.whole(5, 200) * 1000_00) : null,
      waehrung: demoCompanies.find((one) => one.id === company)?.currency ?? 'EUR',
      liefersperre: random.chance(0.03) ? 1 : 0,
      bemerkung: script
        ? hostile
        : random.chance(0.2)
          ? 'Lieferung nur vormittags.\nBitte vorher anrufen.'
          : null,
      ...audit(random, baseDate, 900),
    };
  });
}

function personRows({ persons }: DemoContent, seed: number, baseDate: string) {
  const random = new SeededRandom(seed, 'person dates');
  return persons.map((person): DemoRow => ({
    mandant_nr: person.company,
    ap_nr: person.id,
    adr_nr: person.organization,
    anrede: person.salutation,
    titel: person.title === '' ? null : person.title,
    vorname: person.firstName,
    nachname: person.lastName,
    funktion: person.role,
    abteilung: person.department,
    telefon: person.phone,
    mobil: person.mobile,
    e_mail: person.mail,
    e_mail2: person.secondMail,
    geburtstag: person.birthday,
    ...audit(random, baseDate, 700),
  }));
}

function rowsOf(
  documents: readonly DemoDocument[],
  type: DemoDocument['type'],
  own: (document: DemoDocument) => DemoRow,
): DemoRow[] {
  return documents
    .filter((document) => document.type === type)
    .map((document) => ({
      mandant_nr: document.company,
      beleg_id: document.id,
      adr_nr: document.organization,
      ap_nr: document.person,
      betreff: document.subject,
      datum: document.date,
      waehrung: demoCompanies.find(({ id }) => id === document.company)?.currency ?? 'EUR',
      status: document.status,
      benutzer_nr: document.user,
      angelegt_am: document.createdAt,
      geaendert_am: document.changedAt,
      ...own(document),
    }));
}

function audit(random: SeededRandom, baseDate: string, oldest: number): DemoRow {
  const ago = random.whole(60, oldest);
  const time = () => `${random.whole(10, 18)}:${random.whole(10, 59)}:${random.whole(10, 59)}`;
  return {
    angelegt_am: `${dayAfter(baseDate, -ago)} 08:15:00`,
    geaendert_am: `${dayAfter(baseDate, -random.whole(1, ago))} ${time()}`,
  };
}

/** Cents as decimal text. */
function money(cents: number): string {
  return (cents / 100).toFixed(2);
}
