import Database from 'better-sqlite3';
import type { DemoRow } from './DemoData.ts';
import { SeededRandom } from './SeededRandom.ts';
import { createTables } from './createTables.ts';
import { demoCompanies } from './demoCompanies.ts';
import { dayAfter } from './demoDays.ts';
import { demoTables } from './demoTables.ts';
import { demoUserRows } from './demoUserRows.ts';
import { demoUsers } from './demoUsers.ts';
import { transliterate } from './transliterate.ts';
import { germany } from './words/germany.ts';
import { germanSubjects } from './words/subjects.ts';

/** How large the ERP is to be. */
export interface LargeErpSize {
  /** Organizations and persons together, one organization to three persons. */
  contacts: number;
  /** Orders and invoices half and half, but for one in ten that is a project or a purchase order. */
  documents: number;
}

const seed = 7;
const years = 8;

/**
 * Writes an ERP with the demo ERP's tables, users and rights, but as many contacts and documents as asked, into a new file: for
 * measurements. All is in the first company; document numbers count up within their year (RE-2026-100042), customer numbers from 100001.
 * @param baseDate yyyy-mm-dd, the youngest day in it.
 */
export function largeErp(file: string, baseDate: string, size: LargeErpSize): void {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = off');
    database.pragma('synchronous = off');
    const { tables, indexes } = createTables();
    for (const statement of tables) database.exec(statement);
    database.transaction(() => fill(database, baseDate, size))();
    for (const statement of indexes) database.exec(statement);
    database.exec('ANALYZE');
  } finally {
    database.close();
  }
}

function fill(database: Database.Database, baseDate: string, size: LargeErpSize): void {
  const insert = inserter(database);
  for (const { id, name, currency } of demoCompanies) {
    insert('mandanten', { mandant_nr: id, bezeichnung: name, waehrung: currency });
  }
  for (const [table, rows] of Object.entries(demoUserRows(new SeededRandom(seed, 'users')))) {
    for (const row of rows) insert(table, row);
  }
  const organizations = Math.max(1, Math.floor(size.contacts / 4));
  const random = new SeededRandom(seed, 'large');
  const days = Array.from({ length: 365 * years }, (_, ago) => dayAfter(baseDate, -ago));
  const stamp = () => `${random.pick(days)} ${random.whole(10, 17)}:${random.whole(10, 59)}:00`;
  for (let i = 0; i < organizations; i++) insert('adressen', organization(random, i, stamp()));
  for (let i = 0; i < size.contacts - organizations; i++) {
    insert('ansprechpartner', person(random, i, i % organizations, stamp()));
  }
  for (let i = 0; i < size.documents; i++) {
    // Oldest first, as a real number range grows.
    const day =
      days[Math.floor(((size.documents - 1 - i) / size.documents) * days.length)] ?? baseDate;
    const type =
      i % 20 === 0
        ? 'projekte'
        : i % 20 === 10
          ? 'bestellungen'
          : i % 2 === 0
            ? 'auftraege'
            : 'rechnungen';
    insert(type, document(random, type, i, day, organizations));
  }
}

function inserter(database: Database.Database): (table: string, row: DemoRow) => void {
  const statements = new Map(
    demoTables.map(({ name, columns }) => {
      const names = Object.keys(columns);
      const places = names.map(() => '?').join(', ');
      const sql = `INSERT INTO ${name} (${names.join(', ')}) VALUES (${places})`;
      return [name, { names, statement: database.prepare(sql) }];
    }),
  );
  return (table, row) => {
    const known = statements.get(table);
    known?.statement.run(known.names.map((name) => row[name] ?? null));
  };
}

function organizationName(random: SeededRandom, i: number): { name: string; domain: string } {
  const surname = germany.surnames[i % germany.surnames.length] ?? '';
  const trade = random.pick([
    'Maschinenbau',
    'Logistik',
    'Textil',
    'Software',
    'Metallbau',
    'Druck',
    'Holzbau',
  ]);
  return {
    name: `${surname} ${trade} ${i} GmbH`,
    domain: `${transliterate(surname)}-${trade.toLowerCase()}-${i}.example`,
  };
}

function organization(random: SeededRandom, i: number, changed: string): DemoRow {
  const { name, domain } = organizationName(new SeededRandom(seed, `organization ${i}`), i);
  const [plz, ort, areaCode] = random.pick(germany.towns);
  return {
    mandant_nr: 1,
    adr_nr: 100_001 + i,
    adr_art: i % 5 === 4 ? 'L' : 'K',
    kurzname: name.split(' ')[0] ?? name,
    name1: name,
    strasse: `${random.pick(germany.streets)} ${random.whole(1, 140)}`,
    plz,
    ort,
    land: 'DE',
    telefon: `+49 ${areaCode} ${random.whole(100_000, 999_999)}`,
    e_mail: `info@${domain}`,
    homepage: `https://www.${domain}`,
    offene_posten: '0.00',
    waehrung: 'EUR',
    liefersperre: 0,
    angelegt_am: changed,
    geaendert_am: changed,
  };
}

function person(random: SeededRandom, i: number, organization: number, changed: string): DemoRow {
  const { domain } = organizationName(
    new SeededRandom(seed, `organization ${organization}`),
    organization,
  );
  const woman = random.chance(0.5);
  const vorname = random.pick(woman ? germany.women : germany.men);
  const nachname = random.pick(germany.surnames);
  return {
    mandant_nr: 1,
    ap_nr: 1_000_001 + i,
    adr_nr: 100_001 + organization,
    anrede: woman ? 'Frau' : 'Herr',
    vorname,
    nachname,
    funktion: random.pick(['Einkauf', 'Vertrieb', 'Technik', 'Buchhaltung']),
    e_mail: `${transliterate(vorname)}.${transliterate(nachname)}.${i}@${domain}`,
    angelegt_am: changed,
    geaendert_am: changed,
  };
}

function document(
  random: SeededRandom,
  type: 'auftraege' | 'rechnungen' | 'bestellungen' | 'projekte',
  i: number,
  day: string,
  organizations: number,
): DemoRow {
  const amount = (random.whole(10_00, 90_000_00) / 100).toFixed(2);
  const number = (prefix: string) => `${prefix}-${day.slice(0, 4)}-${100_001 + i}`;
  const due = dayAfter(day, 30);
  const shared = {
    mandant_nr: 1,
    beleg_id: i + 1,
    adr_nr: 100_001 + random.whole(0, organizations - 1),
    betreff: random.pick(type === 'projekte' ? germanSubjects.projects : germanSubjects.orders),
    datum: day,
    waehrung: 'EUR',
    benutzer_nr: random.pick(demoUsers).id,
    angelegt_am: `${day} 09:00:00`,
    geaendert_am: `${day} ${10 + (i % 8)}:${10 + (i % 50)}:00`,
  };
  switch (type) {
    case 'auftraege':
      return {
        ...shared,
        auftrag_nr: number('AU'),
        bestell_nr: `45${10_000_000 + i}`,
        liefertermin: due,
        netto: amount,
        status: 'B',
      };
    case 'rechnungen':
      return {
        ...shared,
        rechnung_nr: number('RE'),
        faellig_am: due,
        brutto: amount,
        offen: random.chance(0.1) ? amount : '0.00',
        status: 'O',
      };
    case 'bestellungen':
      return {
        ...shared,
        bestellung_nr: number('BE'),
        liefertermin: due,
        netto: amount,
        status: 'G',
      };
    case 'projekte':
      return {
        ...shared,
        projekt_nr: number('PR'),
        ende: due,
        budget: amount,
        fortschritt: i % 101,
        status: 'L',
        vertraulich: 0,
      };
  }
}
