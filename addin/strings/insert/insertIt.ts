import type { InsertTexts } from './InsertTexts.ts';

/** Every text of what puts something of the ERP into a mail, in Italian. */
export const insertIt: InsertTexts = {
  address: 'Indirizzo',
  addressNamed: (title) => `Indirizzo: ${title}`,
  figures: 'Cifre in tabella',
  figuresNamed: (title) => `Cifre in tabella: ${title}`,
  document: 'Allega PDF',
  documentNamed: (name) => `Allega PDF: ${name}`,
  isAttached: 'PDF allegato',
  isAttachedNamed: (name) => `PDF allegato: ${name}`,
  nothing: 'L’ERP non ha nulla da inserire qui.',
  noAddress: 'L’ERP non ha un indirizzo qui.',
  noDocument: 'L’ERP non ha un PDF per questa scheda.',
  tooLarge: (name, most) => `${name} è troppo grande da allegare: al massimo ${most}.`,
  noFiles:
    'Questo Outlook non permette ai componenti aggiuntivi di allegare file. Il PDF si trova nella scheda dell’ERP.',
  inserted: 'Inserito. Annulla, nel testo, lo toglie.',
  attached: (name) => `Allegato: ${name}`,
  detached: (name) => `Non più allegato: ${name}`,
  undo: 'Annulla',
  undoNamed: (name) => `Annulla: allega ${name}`,
  reasons: {
    'no-document': 'L’ERP non ha più un PDF per questa scheda.',
    'document-too-large': 'Il PDF è troppo grande da allegare.',
    'no-pdf': 'Il documento dell’ERP non è un PDF.',
    'outside-folder':
      'L’ERP indica un documento fuori dalla sua cartella. Rivolgersi all’amministratore.',
    'document-unreadable': 'Il documento dell’ERP non è leggibile. Rivolgersi all’amministratore.',
    'documents-gone': 'La cartella dei documenti dell’ERP non c’è. Rivolgersi all’amministratore.',
    'inserts-off': 'L’ERP non dà nulla da inserire.',
    'insert-failed': 'Outlook non lo ha accettato. Posizionare il cursore nel testo e riprovare.',
    'attach-failed': 'Outlook non ha accettato il file. Non è stato allegato nulla.',
    'detach-failed': 'Outlook non ha tolto il file. Toglierlo nel messaggio stesso.',
  },
};
