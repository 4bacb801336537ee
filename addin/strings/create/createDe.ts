import type { CreateTexts } from './CreateTexts.ts';

/** Every text of the page on which something is made in the ERP, in German. */
export const createDe: CreateTexts = {
  choose: 'Was soll angelegt werden?',
  areas: { contacts: 'Kontakt', appointments: 'Termin', tasks: 'Aufgabe' },
  none: 'Hier kann nichts angelegt werden.',
  noneTip: 'Ihr ERP-Benutzer darf es nicht, oder es ist nicht eingerichtet.',
  required: (name) => `${name} (Pflicht)`,
  time: (name) => `${name}: Uhrzeit`,
  wholeDay: 'Ohne Uhrzeiten gilt der ganze Tag.',
  nothing: '—',
  duplicates: 'Vielleicht schon im ERP',
  duplicatesTip: 'Eines davon verknüpfen oder ein weiteres anlegen.',
  why: {
    address: 'Gleiche E-Mail-Adresse',
    phone: 'Gleicher Name, gleiche Telefonnummer',
    name: 'Gleicher Name',
  },
  submit: 'Anlegen und verknüpfen',
  submitAnyway: 'Weiteren anlegen',
  busy: 'Wird angelegt…',
  made: (title) => `Angelegt: ${title}`,
  linked: 'Mit diesem Element verknüpft.',
  notLinked: 'Es konnte nicht verknüpft werden. Bitte öffnen und „Verknüpfen“ drücken.',
  pairs: {
    both: 'Ab jetzt im Abgleich mit Outlook.',
    soon: 'Kommt mit dem nächsten Lauf nach Outlook.',
    none: 'Nur im ERP; wird nicht abgeglichen.',
  },
  faults: {
    required: 'Bitte ausfüllen.',
    'too-long': 'Das ist zu lang für das ERP.',
    choice: 'Diesen Wert hat das ERP nicht.',
    form: 'Das ergibt hier keinen Sinn.',
    order: 'Das Ende liegt vor dem Beginn.',
    unknown: 'Dieses Feld hat das ERP nicht mehr.',
  },
  draftFailed: 'Es konnte nichts vorausgefüllt werden.',
};
