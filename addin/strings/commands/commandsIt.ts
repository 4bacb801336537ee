import { pluralIn } from '../pluralIn.ts';
import type { CommandTexts } from './CommandTexts.ts';

const plural = pluralIn('it');

/** What the commands without a pane say over the item, in Italian. */
export const commandsIt: CommandTexts = {
  signIn: 'Aprire ERP Link e accedere una volta con le credenziali dell’ERP.',
  linked: (titles) => `Collegato a ${titles}. Per annullare, aprire ERP Link.`,
  linkedAlready: (titles) => `Già collegato a ${titles}.`,
  noLast: 'Non ha ancora collegato nulla. Aprire ERP Link e scegliere una scheda.',
  markFailed:
    'Collegato, ma Outlook non ha conservato il contrassegno sull’elemento. Aprire ERP Link.',
  filing: 'Archiviazione nell’ERP…',
  filed: (titles, documents) =>
    `Archiviato in ${titles}${documents === 0 ? '' : plural(documents, ` con ${documents} allegato`, ` con ${documents} allegati`)}. Per annullare, aprire ERP Link.`,
  filedByMe: (titles, when) => `Già archiviato da Lei in ${titles}, ${when}.`,
  filedBy: (who, titles, when) => `Già archiviato da ${who} in ${titles}, ${when}.`,
  filingAlready: 'L’archiviazione di questo messaggio è già in corso.',
  linkedOnly: (titles, why) => `Collegato a ${titles}, ma non archiviato. ${why}`,
  choose: 'Non è certo di quale scheda si tratti. Aprire ERP Link e scegliere.',
  tooMuch: 'È troppo per una sola archiviazione. Aprire ERP Link e scegliere.',
  goesOn: 'L’operazione richiede più tempo. Aprire ERP Link per vedere l’esito.',
  person: (who, what, organization) =>
    `${who}: ${what}${organization === '' ? '' : ` (${organization})`}`,
  more: (count) => plural(count, `e ${count} altro`, `e altri ${count}`),
  inherited: (titles) => `Collegato a ${titles}, come la conversazione.`,
  writtenLinks: (titles) => `Collegato a ${titles}.`,
};
