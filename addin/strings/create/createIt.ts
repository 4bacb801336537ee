import type { CreateTexts } from './CreateTexts.ts';

/** Every text of the page on which something is made in the ERP, in Italian. */
export const createIt: CreateTexts = {
  choose: 'Che cosa si desidera creare?',
  areas: { contacts: 'Contatto', appointments: 'Appuntamento', tasks: 'Attività' },
  none: 'Qui non è possibile creare nulla.',
  noneTip: 'L’utente ERP non ne ha il diritto, oppure non è configurato.',
  required: (name) => `${name} (obbligatorio)`,
  time: (name) => `${name}: ora`,
  wholeDay: 'Senza orari vale l’intera giornata.',
  nothing: '—',
  duplicates: 'Forse già nell’ERP',
  duplicatesTip: 'Collegare una di queste schede o crearne un’altra.',
  why: {
    address: 'Stesso indirizzo e-mail',
    phone: 'Stesso nome e stesso numero di telefono',
    name: 'Stesso nome',
  },
  submit: 'Crea e collega',
  submitAnyway: 'Crea un’altra scheda',
  busy: 'Creazione in corso…',
  made: (title) => `Creato: ${title}`,
  linked: 'Collegato a questo elemento.',
  notLinked: 'Impossibile collegarlo. Aprire la scheda e scegliere “Collega”.',
  pairs: {
    both: 'D’ora in poi sincronizzato con Outlook.',
    soon: 'Arriverà in Outlook con la prossima sincronizzazione.',
    none: 'Solo nell’ERP; non sincronizzato.',
  },
  faults: {
    required: 'Compilare questo campo.',
    'too-long': 'È troppo lungo per l’ERP.',
    choice: 'L’ERP non ha questo valore.',
    form: 'Qui non ha senso.',
    order: 'La fine precede l’inizio.',
    unknown: 'L’ERP non ha più questo campo.',
  },
  draftFailed: 'Impossibile precompilare i campi.',
};
