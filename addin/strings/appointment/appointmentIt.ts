import type { AppointmentTexts } from './AppointmentTexts.ts';

/** Every text about the open appointment beside the ERP’s, in Italian. */
export const appointmentIt: AppointmentTexts = {
  title: 'Appuntamento nell’ERP',
  outlook: 'Outlook',
  erp: 'ERP',
  differs: 'differenza',
  same: 'come in Outlook',
  onlyHere: 'solo qui',
  nobody: 'Nessuno',
  empty: 'Vuoto',
  allDay: 'tutto il giorno',
  show: 'Controlla di nuovo',
  fields: {
    subject: 'Oggetto',
    time: 'Data e ora',
    place: 'Luogo',
    people: 'Partecipanti',
    other: 'Altri dati',
  },
  states: {
    private: 'È privato. Il contenuto non viene mostrato qui.',
    hidden: 'Non può vedere i dettagli.',
    gone: 'Non più presente nell’ERP',
    'no-date': 'La serie nell’ERP non comprende questa data.',
  },
  synced: 'Sincronizzato',
  linked: 'Solo collegato: nell’ERP non viene modificato nulla.',
  record: 'l’appuntamento',
  named: (title) => `“${title}”`,
  effects: {
    changes: (record) => `Il salvataggio modifica anche ${record} nell’ERP:`,
    creates: 'Il salvataggio crea questo appuntamento anche nell’ERP.',
    reverts: (record) => `Per ${record} fa fede l’ERP. La Sua modifica verrà annullata:`,
    asks: 'L’appuntamento è stato modificato anche nell’ERP. Dopo il salvataggio dovrà scegliere quale versione vale.',
    stays: 'Il salvataggio non cambia nulla nell’ERP.',
    deletes: 'Se viene eliminato in Outlook, viene eliminato anche nell’ERP.',
  },
  change: (before, after) => `${before} → ${after}`,
  added: (names) => `in più: ${names}`,
  removed: (names) => `in meno: ${names}`,
  series: {
    title: 'Che cosa è collegato',
    date: 'Questo appuntamento',
    whole: 'L’intera serie',
    isDate: 'È uno degli appuntamenti di una serie.',
    isWhole: 'È un’intera serie.',
    unknown:
      'Questa versione di Outlook non indica se è una serie o uno solo dei suoi appuntamenti.',
  },
  lost: 'Outlook non indica di quale appuntamento si tratta: effetto nell’ERP sconosciuto. Riaprirlo.',
};
