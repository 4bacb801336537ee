/** What documents, appointments, tasks and mails are about, in two languages; partners abroad are written to in English. */
export interface Subjects {
  orders: readonly string[];
  purchases: readonly string[];
  projects: readonly string[];
  appointments: readonly string[];
  tasks: readonly string[];
  mails: readonly string[];
  places: readonly string[];
}

/** For Germany, Austria and Switzerland. */
export const germanSubjects: Subjects = {
  orders: [
    'Lagertechnik und Regale',
    'Ersatzteile Förderband',
    'Schmierstoffe, Jahresbedarf',
    'Steuerungsschrank Halle 3',
    'Wartungspaket Gold',
    'Hydraulikaggregat HA-200',
    'Arbeitsschutzausrüstung',
    'Messgeräte und Kalibrierung',
    'Antriebsmotoren 7,5 kW',
    'Dichtungssätze',
    'Palettenwickler PW 12',
    'Nachrüstung Schutzgitter',
    'Büroausstattung Neubau',
    'Verbrauchsmaterial Quartal',
  ],
  purchases: [
    'Kugellager und Wellen',
    'Stahlprofile 40 x 40',
    'Kartonagen bedruckt',
    'Schaltschrankkomponenten',
    'Reinigungsmittel Großgebinde',
    'Kabel und Leitungen',
    'Fremdfertigung Gehäuse',
    'Toner und Papier',
    'Leiharbeit Montage',
  ],
  projects: [
    'Umbau Versandhalle',
    'Einführung Lagerverwaltung',
    'Erweiterung Produktionslinie 2',
    'Energetische Sanierung',
    'Neuer Standort',
    'Modernisierung Förderanlage',
    'Umstellung auf Mehrweg',
    'Rahmenvertrag Wartung',
    'Digitale Werkzeugausgabe',
  ],
  appointments: [
    'Jahresgespräch',
    'Vor-Ort-Termin Aufmaß',
    'Abnahme Anlage',
    'Angebotsbesprechung',
    'Telefonat Lieferverzug',
    'Schulung Bedienpersonal',
    'Reklamation klären',
    'Werksbesichtigung',
    'Projektbesprechung',
    'Messebesuch',
    'Wartungstermin',
    'Preisverhandlung',
  ],
  tasks: [
    'Angebot nachfassen',
    'Liefertermin bestätigen',
    'Rechnung prüfen',
    'Zeichnung anfordern',
    'Gutschrift veranlassen',
    'Muster verschicken',
    'Rückruf wegen Reklamation',
    'Kreditlimit prüfen',
    'Vertrag verlängern',
    'Referenz erfragen',
    'Ersatzteilliste zusammenstellen',
  ],
  mails: [
    'Ihre Anfrage',
    'Auftragsbestätigung',
    'Frage zur Lieferung',
    'Terminvorschlag',
    'Unterlagen zur Abnahme',
    'Rückfrage zur Rechnung',
    'Angebot wie besprochen',
    'Änderung der Lieferadresse',
    'Neue Ansprechpartnerin',
    'Zahlungsavis',
  ],
  places: [
    'bei uns, Raum Elbe',
    'beim Kunden',
    'Telefon',
    'Videokonferenz',
    'Messe, Halle 4',
    'Baustelle',
  ],
};

/** For everybody else. */
export const englishSubjects: Subjects = {
  orders: [
    'Conveyor spare parts',
    'Annual lubricant supply',
    'Control cabinet hall 3',
    'Gold maintenance package',
    'Hydraulic power unit HA-200',
    'Safety equipment',
    'Gauges and calibration',
    '7.5 kW drive motors',
    'Seal kits',
    'Office furniture, new building',
  ],
  purchases: [
    'Bearings and shafts',
    'Steel profiles 40 x 40',
    'Printed cartons',
    'Switchgear components',
    'Cables and leads',
    'Contract machining',
  ],
  projects: [
    'Dispatch hall conversion',
    'Warehouse management roll-out',
    'Production line 2 extension',
    'New site',
    'Maintenance framework agreement',
  ],
  appointments: [
    'Annual review',
    'Site survey',
    'Acceptance of the plant',
    'Quotation review',
    'Call about late delivery',
    'Operator training',
    'Factory tour',
  ],
  tasks: [
    'Follow up the quotation',
    'Confirm delivery date',
    'Check invoice',
    'Ask for drawing',
    'Send samples',
    'Call back about complaint',
    'Renew contract',
  ],
  mails: [
    'Your enquiry',
    'Order confirmation',
    'Question about the delivery',
    'Suggested date',
    'Acceptance documents',
    'Question about the invoice',
    'Remittance advice',
  ],
  places: [
    'our office, room Elbe',
    'at the customer’s',
    'phone',
    'video call',
    'trade fair, hall 4',
  ],
};
