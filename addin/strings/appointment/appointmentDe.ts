import type { AppointmentTexts } from './AppointmentTexts.ts';

/** Every text about the open appointment beside the ERP’s, in German. */
export const appointmentDe: AppointmentTexts = {
  title: 'Termin im ERP',
  outlook: 'Outlook',
  erp: 'ERP',
  differs: 'weicht ab',
  same: 'wie in Outlook',
  onlyHere: 'nur hier',
  nobody: 'Niemand',
  empty: 'Leer',
  allDay: 'ganztägig',
  show: 'Erneut nachsehen',
  fields: {
    subject: 'Betreff',
    time: 'Zeit',
    place: 'Ort',
    people: 'Teilnehmer',
    other: 'Weitere Angaben',
  },
  states: {
    private: 'Das ist privat. Was darin steht, wird hier nicht gezeigt.',
    hidden: 'Sie dürfen die Einzelheiten nicht sehen.',
    gone: 'Nicht mehr im ERP',
    'no-date': 'Die Serie im ERP hat dieses Datum nicht.',
  },
  synced: 'Wird abgeglichen',
  linked: 'Nur verknüpft: Dort wird nichts geändert.',
  record: 'den Termin',
  named: (title) => `„${title}“`,
  effects: {
    changes: (record) => `Speichern ändert auch ${record} im ERP:`,
    creates: 'Speichern legt diesen Termin auch im ERP an.',
    reverts: (record) =>
      `Bei ${record} hat das ERP das letzte Wort. Ihre Änderung wird zurückgenommen:`,
    asks: 'Auch der Termin im ERP wurde geändert. Nach dem Speichern werden Sie gefragt, was gilt.',
    stays: 'Speichern ändert nichts im ERP.',
    deletes: 'Löschen in Outlook löscht ihn auch im ERP.',
  },
  change: (before, after) => `${before} → ${after}`,
  added: (names) => `dazu: ${names}`,
  removed: (names) => `entfernt: ${names}`,
  series: {
    title: 'Was verknüpft ist',
    date: 'Dieser Termin',
    whole: 'Die ganze Serie',
    isDate: 'Das ist ein einzelner Termin einer Serie.',
    isWhole: 'Das ist eine ganze Serie.',
    unknown: 'Dieses Outlook sagt nicht, ob das eine Serie oder ein einzelner Termin daraus ist.',
  },
  lost: 'Outlook sagt nicht, welcher Termin das ist: Was Speichern im ERP ändert, ist unklar. Öffnen Sie ihn erneut.',
};
