/** One table of the demo ERP; types are understood by SQLite and PostgreSQL alike. */
export interface DemoTable {
  name: string;
  columns: Record<string, string>;
  key: string[];
  indexes: string[][];
}

const company = { mandant_nr: 'INTEGER NOT NULL' };
const audit = { angelegt_am: 'TIMESTAMP', geaendert_am: 'TIMESTAMP' };
const changed = ['mandant_nr', 'geaendert_am'];

const document = {
  ...company,
  beleg_id: 'INTEGER NOT NULL',
  adr_nr: 'INTEGER',
  ap_nr: 'INTEGER',
  betreff: 'TEXT',
  datum: 'DATE',
  waehrung: 'TEXT',
  status: 'TEXT',
  benutzer_nr: 'INTEGER',
  ...audit,
};
const diary = {
  ...company,
  betreff: 'TEXT',
  adr_nr: 'INTEGER',
  ap_nr: 'INTEGER',
  projekt_id: 'INTEGER',
  benutzer_nr: 'INTEGER',
  vertraulich: 'SMALLINT',
  ...audit,
};

/**
 * The demo ERP's tables, shaped as small German ERPs are: numbers count within a company (“Mandant”), customers and suppliers are
 * one table, states are letters.
 */
export const demoTables: readonly DemoTable[] = [
  {
    name: 'mandanten',
    columns: { ...company, bezeichnung: 'TEXT', waehrung: 'TEXT' },
    key: ['mandant_nr'],
    indexes: [],
  },
  {
    name: 'benutzer',
    columns: {
      benutzer_nr: 'INTEGER NOT NULL',
      anmeldename: 'TEXT NOT NULL',
      name: 'TEXT',
      e_mail: 'TEXT',
      kennwort: 'TEXT',
      gesperrt: 'SMALLINT',
    },
    key: ['benutzer_nr'],
    indexes: [],
  },
  {
    name: 'benutzer_mandanten',
    columns: { benutzer_nr: 'INTEGER NOT NULL', ...company, standard: 'SMALLINT' },
    key: ['benutzer_nr', 'mandant_nr'],
    indexes: [],
  },
  {
    name: 'benutzer_rechte',
    columns: { benutzer_nr: 'INTEGER NOT NULL', ...company, recht: 'TEXT NOT NULL' },
    key: ['benutzer_nr', 'mandant_nr', 'recht'],
    indexes: [],
  },
  {
    name: 'adressen',
    columns: {
      ...company,
      adr_nr: 'INTEGER NOT NULL',
      adr_art: 'TEXT NOT NULL',
      kurzname: 'TEXT',
      name1: 'TEXT',
      name2: 'TEXT',
      strasse: 'TEXT',
      plz: 'TEXT',
      ort: 'TEXT',
      land: 'TEXT',
      telefon: 'TEXT',
      e_mail: 'TEXT',
      homepage: 'TEXT',
      ust_id: 'TEXT',
      offene_posten: 'NUMERIC(12,2)',
      kreditlimit: 'NUMERIC(12,2)',
      waehrung: 'TEXT',
      liefersperre: 'SMALLINT',
      bemerkung: 'TEXT',
      ...audit,
    },
    key: ['mandant_nr', 'adr_nr'],
    indexes: [changed],
  },
  {
    name: 'ansprechpartner',
    columns: {
      ...company,
      ap_nr: 'INTEGER NOT NULL',
      adr_nr: 'INTEGER',
      anrede: 'TEXT',
      titel: 'TEXT',
      vorname: 'TEXT',
      nachname: 'TEXT',
      funktion: 'TEXT',
      abteilung: 'TEXT',
      telefon: 'TEXT',
      mobil: 'TEXT',
      e_mail: 'TEXT',
      e_mail2: 'TEXT',
      geburtstag: 'DATE',
      ...audit,
    },
    key: ['mandant_nr', 'ap_nr'],
    indexes: [changed, ['mandant_nr', 'adr_nr']],
  },
  {
    name: 'auftraege',
    columns: {
      ...document,
      auftrag_nr: 'TEXT',
      bestell_nr: 'TEXT',
      projekt_id: 'INTEGER',
      liefertermin: 'DATE',
      netto: 'NUMERIC(12,2)',
    },
    key: ['mandant_nr', 'beleg_id'],
    indexes: [changed, ['mandant_nr', 'adr_nr', 'datum'], ['mandant_nr', 'projekt_id']],
  },
  {
    name: 'rechnungen',
    columns: {
      ...document,
      rechnung_nr: 'TEXT',
      auftrag_id: 'INTEGER',
      faellig_am: 'DATE',
      brutto: 'NUMERIC(12,2)',
      offen: 'NUMERIC(12,2)',
    },
    key: ['mandant_nr', 'beleg_id'],
    indexes: [changed, ['mandant_nr', 'adr_nr', 'datum'], ['mandant_nr', 'auftrag_id']],
  },
  {
    name: 'bestellungen',
    columns: {
      ...document,
      bestellung_nr: 'TEXT',
      lieferant_beleg: 'TEXT',
      liefertermin: 'DATE',
      netto: 'NUMERIC(12,2)',
    },
    key: ['mandant_nr', 'beleg_id'],
    indexes: [changed, ['mandant_nr', 'adr_nr', 'datum']],
  },
  {
    name: 'projekte',
    columns: {
      ...document,
      projekt_nr: 'TEXT',
      ende: 'DATE',
      budget: 'NUMERIC(12,2)',
      fortschritt: 'INTEGER',
      vertraulich: 'SMALLINT',
    },
    key: ['mandant_nr', 'beleg_id'],
    indexes: [changed, ['mandant_nr', 'adr_nr', 'datum']],
  },
  {
    name: 'termine',
    columns: {
      ...diary,
      termin_nr: 'INTEGER NOT NULL',
      ort: 'TEXT',
      beginn: 'TIMESTAMP',
      ende: 'TIMESTAMP',
      ganztaegig: 'SMALLINT',
      beschreibung: 'TEXT',
      erinnern: 'SMALLINT',
      vorlauf: 'INTEGER',
      geaendert_von: 'INTEGER',
    },
    key: ['mandant_nr', 'termin_nr'],
    indexes: [
      changed,
      ['mandant_nr', 'adr_nr', 'beginn'],
      ['mandant_nr', 'ap_nr', 'beginn'],
      ['mandant_nr', 'projekt_id', 'beginn'],
    ],
  },
  {
    name: 'aufgaben',
    columns: {
      ...diary,
      aufgabe_nr: 'INTEGER NOT NULL',
      beschreibung: 'TEXT',
      faellig_am: 'DATE',
      prioritaet: 'INTEGER',
      status: 'TEXT',
      fortschritt: 'INTEGER',
      erledigt_am: 'DATE',
      erinnern: 'SMALLINT',
      erinnern_am: 'TIMESTAMP',
      geaendert_von: 'INTEGER',
    },
    key: ['mandant_nr', 'aufgabe_nr'],
    indexes: [
      changed,
      ['mandant_nr', 'adr_nr', 'faellig_am'],
      ['mandant_nr', 'ap_nr', 'faellig_am'],
      ['mandant_nr', 'projekt_id', 'faellig_am'],
    ],
  },
  {
    name: 'mails',
    columns: {
      ...diary,
      mail_nr: 'INTEGER NOT NULL',
      richtung: 'TEXT',
      absender: 'TEXT',
      empfaenger: 'TEXT',
      datum: 'TIMESTAMP',
      inhalt: 'TEXT',
      inhalt_html: 'TEXT',
      kopie: 'TEXT',
      message_id: 'TEXT',
    },
    key: ['mandant_nr', 'mail_nr'],
    indexes: [
      changed,
      ['mandant_nr', 'message_id'],
      ['mandant_nr', 'adr_nr', 'datum'],
      ['mandant_nr', 'ap_nr', 'datum'],
      ['mandant_nr', 'projekt_id', 'datum'],
    ],
  },
  {
    name: 'beleg_dateien',
    columns: {
      ...company,
      beleg_art: 'TEXT NOT NULL',
      beleg_id: 'INTEGER NOT NULL',
      lfd_nr: 'INTEGER NOT NULL',
      dateiname: 'TEXT',
      erstellt_am: 'TIMESTAMP',
      inhalt: 'BYTEA',
    },
    key: ['mandant_nr', 'beleg_art', 'beleg_id', 'lfd_nr'],
    indexes: [],
  },
  {
    // SQLite takes the name of any type; PostgreSQL knows this one.
    name: 'mail_anlagen',
    columns: {
      ...company,
      mail_nr: 'INTEGER NOT NULL',
      lfd_nr: 'INTEGER NOT NULL',
      dateiname: 'TEXT NOT NULL',
      dateityp: 'TEXT',
      groesse: 'INTEGER',
      eingebettet: 'SMALLINT',
      content_id: 'TEXT',
      inhalt: 'BYTEA',
    },
    key: ['mandant_nr', 'mail_nr', 'lfd_nr'],
    indexes: [],
  },
  {
    name: 'mail_bezuege',
    columns: {
      ...company,
      mail_nr: 'INTEGER NOT NULL',
      art: 'TEXT NOT NULL',
      nummer: 'INTEGER NOT NULL',
    },
    key: ['mandant_nr', 'mail_nr', 'art', 'nummer'],
    indexes: [],
  },
];
