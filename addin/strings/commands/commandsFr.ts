import { pluralIn } from '../pluralIn.ts';
import type { CommandTexts } from './CommandTexts.ts';

const plural = pluralIn('fr');

/** What the commands without a pane say over the item, in French. */
export const commandsFr: CommandTexts = {
  signIn: 'Ouvrez ERP Link et identifiez-vous une fois dans l’ERP.',
  linked: (titles) => `Lié à ${titles}. Pour annuler, ouvrez ERP Link.`,
  linkedAlready: (titles) => `Déjà lié à ${titles}.`,
  noLast: 'Vous n’avez encore rien lié. Ouvrez ERP Link et choisissez une fiche.',
  markFailed: 'Lié, mais Outlook n’a pas conservé le repère sur l’élément. Ouvrez ERP Link.',
  filing: 'Classement dans l’ERP…',
  filed: (titles, documents) =>
    `Classé sous ${titles}${documents === 0 ? '' : plural(documents, ` avec ${documents} pièce jointe`, ` avec ${documents} pièces jointes`)}. Pour annuler, ouvrez ERP Link.`,
  filedByMe: (titles, when) => `Déjà classé par vous sous ${titles}, ${when}.`,
  filedBy: (who, titles, when) => `Déjà classé par ${who} sous ${titles}, ${when}.`,
  filingAlready: 'Cet e-mail est déjà en cours de classement.',
  linkedOnly: (titles, why) => `Lié à ${titles}, mais pas classé. ${why}`,
  choose:
    'Impossible de déterminer avec certitude la fiche concernée. Ouvrez ERP Link et choisissez.',
  tooMuch: 'C’est trop pour un seul classement. Ouvrez ERP Link et choisissez.',
  goesOn: 'Cela prend plus de temps. Ouvrez ERP Link pour voir le résultat.',
  person: (who, what, organization) =>
    `${who}\u202f: ${what}${organization === '' ? '' : ` (${organization})`}`,
  more: (count) => plural(count, `et ${count} autre`, `et ${count} autres`),
  inherited: (titles) => `Lié à ${titles}, comme la conversation.`,
  writtenLinks: (titles) => `Lié à ${titles}.`,
};
