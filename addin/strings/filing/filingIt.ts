import { pluralIn } from '../pluralIn.ts';
import type { FilingTexts } from './FilingTexts.ts';

const plural = pluralIn('it');

/** Every text of the page that files a mail, in Italian. */
export const filingIt: FilingTexts = {
  to: 'Archivia in',
  toNone: 'Collegare prima il messaggio: viene archiviato dove è collegato.',
  toOther: (title) => `${title} non accetta messaggi`,
  attachments: 'Allegati',
  none: 'Questo messaggio non ne ha.',
  notKept: 'Questo ERP non conserva gli allegati.',
  chosen: (count, all, size) => `${count} di ${all} · ${size}`,
  all: 'Tutti',
  allNamed: 'Tutti gli allegati',
  nothing: 'Nessuno',
  nothingNamed: 'Nessun allegato',
  showAll: (count) => `Mostra tutti (${count})`,
  inline: (count) => plural(count, `${count} immagine nel testo`, `${count} immagini nel testo`),
  tooLarge: (most) => `Al massimo ${most} alla volta. Scegliere meno allegati.`,
  known: 'L’ERP ha già questo messaggio. Viene aggiunto ciò che manca.',
  submit: 'Archivia nell’ERP',
  add: 'Completa',
  busy: 'Archiviazione…',
  progress: (done, total) => `${done} di ${total} parti`,
  handing: (done, total) => `Trasmissione della parte ${Math.min(done + 1, total)} di ${total}`,
  keepOpen: 'Lasciare aperto questo messaggio fino al termine dell’archiviazione.',
  interrupted:
    'Non archiviato: è stato aperto un altro elemento. I dati trasmessi restano per qualche tempo.',
  unreadable:
    'ERP Link non può leggere la cassetta postale e questo Outlook è troppo vecchio per trasmettere il messaggio.',
  unreadableHelp:
    'L’amministratore può autorizzare la lettura o fornire un Outlook più recente (Mailbox 1.8).',
  cancel: 'Annulla',
  cancelling: 'Annullamento…',
  cancelled: 'Annullato. Nulla è stato archiviato.',
  other: (who) => `${who} sta archiviando questo messaggio.`,
  look: 'Aggiorna',
  done: 'Archiviato nell’ERP',
  byMe: (when) => `Da Lei, ${when}`,
  by: (who, when) => `Da ${who}, ${when}`,
  hidden: (count) =>
    plural(count, '1 altra scheda che non può vedere', `${count} altre schede che non può vedere`),
  withNone: 'Senza allegati',
  withSome: (count) => plural(count, `Con ${count} allegato`, `Con ${count} allegati`),
  withdraw: 'Rimuovi',
  withdrawAsk: 'Rimuovere questo messaggio dall’ERP? Resta in Outlook.',
  withdrawYes: 'Rimuovi',
  withdrawn: 'Rimosso dall’ERP.',
  reasons: {
    'filing-stopped': 'Annullato. Nulla è stato archiviato.',
    'filing-off': 'Questo ERP non accetta messaggi.',
    'no-mailbox': 'ERP Link non può leggere la cassetta postale. Rivolgersi all’amministratore.',
    'not-filable': 'È possibile archiviare solo un messaggio ricevuto o inviato.',
    'item-kind': 'È possibile archiviare solo un messaggio ricevuto o inviato.',
    'mail-gone': 'Questo messaggio è stato spostato o eliminato. Riaprirlo.',
    'filing-under-way': 'Qualcuno sta archiviando questo messaggio. Aggiornare.',
    'filed-already': 'Nel frattempo qualcuno ha archiviato questo messaggio. Aggiornare.',
    'attachments-changed': 'Gli allegati sono cambiati. Aggiornare e scegliere di nuovo.',
    'too-large': 'Gli allegati insieme sono troppo grandi. Sceglierne meno.',
    'record-not-fileable':
      'L’ERP accetta il messaggio solo in una delle schede scelte. Sceglierne meno.',
    'others-mail':
      'Nell’ERP questo messaggio è di un’altra persona. Solo quella persona può rimuoverlo.',
    'changed-meanwhile': 'Il messaggio è appena stato modificato nell’ERP. Riprovare.',
    'not-filed': 'Questo messaggio non è più archiviato.',
    'delete-never': 'L’ERP non consente di rimuovere messaggi.',
    'create-never': 'L’ERP non consente di aggiungere messaggi.',
    required: 'L’ERP richiede un valore che questo messaggio non ha.',
    'erp-refused': 'L’ERP ha rifiutato questo messaggio.',
    constraint: 'L’ERP non ammette questo messaggio.',
    'bad-value': 'L’ERP non può conservare una parte di questo messaggio.',
    'too-long': 'Un testo di questo messaggio è troppo lungo per l’ERP.',
    locked: 'Qualcuno ci sta lavorando nell’ERP. Riprovare tra un momento.',
    deadlock: 'Qualcuno ci sta lavorando nell’ERP. Riprovare tra un momento.',
    'handed-missing':
      'Il messaggio non è arrivato per intero. Riprovare: la trasmissione riprende da lì.',
    'handed-size':
      'Il messaggio non è arrivato per intero. Riprovare: la trasmissione riprende da lì.',
    'item-changed':
      'È stato aperto un altro elemento. Nulla è stato archiviato. Riaprire il messaggio.',
    'attachmentContent-failed':
      'Outlook non è riuscito a leggere un allegato. Riprovare o escluderlo.',
    'attached-item': 'Un allegato non è leggibile come file. Escluderlo.',
  },
};
