/** A town with what goes with it. */
export interface Town {
  postcode: string;
  town: string;
  state: string;
  /** With the country's code. */
  areaCode: string;
}

const town = (postcode: string, name: string, state: string, areaCode: string): Town => ({
  postcode,
  town: name,
  state,
  areaCode,
});

/** Words that the invented people and companies are made of. */
export const words = {
  towns: {
    DE: [
      town('55116', 'Mainz', 'Rheinland-Pfalz', '+49 6131'),
      town('01067', 'Dresden', 'Sachsen', '+49 351'),
      town('20457', 'Hamburg', 'Hamburg', '+49 40'),
      town('80331', 'München', 'Bayern', '+49 89'),
      town('33602', 'Bielefeld', 'Nordrhein-Westfalen', '+49 521'),
      town('73033', 'Göppingen', 'Baden-Württemberg', '+49 7161'),
      town('24937', 'Flensburg', 'Schleswig-Holstein', '+49 461'),
      town('99084', 'Erfurt', 'Thüringen', '+49 361'),
    ],
    AT: [
      town('1010', 'Wien', 'Wien', '+43 1'),
      town('5020', 'Salzburg', 'Salzburg', '+43 662'),
      town('6850', 'Dornbirn', 'Vorarlberg', '+43 5572'),
    ],
    CH: [
      town('8001', 'Zürich', 'Zürich', '+41 44'),
      town('3011', 'Bern', 'Bern', '+41 31'),
      town('9000', 'St. Gallen', 'St. Gallen', '+41 71'),
      town('1201', 'Genève', 'Genf', '+41 22'),
    ],
  },
  countries: { DE: 'Deutschland', AT: 'Österreich', CH: 'Schweiz' },
  streets: [
    ...['Hauptstraße', 'Am Mühlbach', 'Schillerweg', 'An der alten Ziegelei', 'Industriering'],
    ...['Große Bleiche', 'Bahnhofstraße', 'Im Öschle', 'Lindenallee', 'Hafenkai'],
  ],
  female: [
    ...['Anna', 'Jule', 'Zoë', 'Ayşe', 'Renée', 'Katarzyna', 'Maren', 'Şirin', 'Ute', 'Ingrid'],
    ...['Françoise', 'Þóra', 'Éva', 'Lieselotte', 'Natálie', 'Wiebke'],
  ],
  male: [
    ...['Jürgen', 'Björn', 'Łukasz', 'Emre', 'Hans-Peter', 'Søren', 'Matthias', 'Jan', 'Uğur'],
    ...['André', 'Ognjen', 'Cornelius', 'Till', 'Ruben', 'Miloš', 'Volker'],
  ],
  last: [
    ...['Ackermann', 'Öztürk', 'von der Heyde', 'Groß', 'Grösser', 'Kowalczyk', 'Nüßlein'],
    ...['Meyer-Lüdenscheidt', 'D’Angelo', "O'Neill", 'Šimek', 'SSeidel', 'Yıldız', 'Lohmann'],
    ...['Brandstätter', 'Ruiz Peña', 'Hägele', 'Zwölfer', 'Quandt', 'Ćosić', 'Aebischer', 'Rüegg'],
  ],
  titles: ['Dr.', 'Prof. Dr.', 'Dipl.-Ing.', 'Mag.', 'Dr. med.'],
  roles: [
    ...['Geschäftsführung', 'Einkauf', 'Leitung Vertrieb', 'Buchhaltung', 'Disposition'],
    ...['Leiterin Qualitätssicherung', 'Sekretariat', 'Betriebsrat', 'Werkstattmeister'],
  ],
  departments: ['Einkauf', 'Verkauf', 'Rechnungswesen', 'Logistik', 'Produktion', 'Technik', 'IT'],
  trades: [
    ...['Metallbau', 'Gartengeräte', 'Lacke & Farben', 'Fördertechnik', 'Möbelwerkstätten'],
    ...['Druckhaus', 'Kältetechnik', 'Holzhandel', 'Messtechnik', 'Feinkost', 'Schraubenfabrik'],
  ],
  forms: ['GmbH', 'GmbH & Co. KG', 'AG', 'e. K.', 'OHG', 'KG', 'UG (haftungsbeschränkt)'],
  branches: ['Niederlassung Süd', 'Werk 2', 'Zentraleinkauf', 'Abt. Kreditoren'],
  remarks: [
    'Lieferung nur vormittags.\r\nBitte vorher anrufen!',
    'Skonto 2 % / 10 Tage – abgesprochen mit Hrn. Groß',
    'Achtung: 3-Mann-Hebebühne nötig; Zufahrt über „Tor B“',
    'zahlt pünktlich 😀',
    'Kunde wünscht Ansprache auf Französisch: « s’il vous plaît »',
    'C:\\Pläne\\Halle7 – siehe Ablage',
  ],
  appointments: [
    ...['Jahresgespräch', 'Abnahme Halle 7', 'Angebot besprechen', 'Vor-Ort-Termin'],
    ...['Reklamation klären', 'Schulung neue Software', 'Telefonat', 'Messe: Stand aufbauen'],
    ...['Mittagessen', 'Team-Runde', 'Probelauf Linie 3', 'Vertragsunterzeichnung'],
  ],
  places: [
    'Besprechungsraum 2',
    'beim Kunden',
    'Werk',
    'online',
    'Café am Markt',
    'Messe, Halle 4',
  ],
  tasks: [
    ...['Angebot nachfassen', 'Rechnung prüfen', 'Muster zurückschicken', 'Preisliste anpassen'],
    ...['Rückruf', 'Liefertermin bestätigen', 'Unterlagen nachreichen', 'Zeichnung freigeben'],
  ],
  mails: [
    ...['Ihre Anfrage', 'Auftragsbestätigung', 'Rückfrage zur Lieferung', 'Terminvorschlag'],
    ...['Mahnung', 'Re: Re: Angebot', 'Bilder vom Aufmaß', 'Einladung zur Hausmesse'],
  ],
} as const;
