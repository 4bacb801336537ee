import { pluralIn } from '../pluralIn.ts';
import type { FilingTexts } from './FilingTexts.ts';

const plural = pluralIn('fr');

/** Every text of the page that files a mail, in French. */
export const filingFr: FilingTexts = {
  to: 'Classer sous',
  toNone: 'Liez d’abord l’e-mail\u202f: il est classé sous ce à quoi il est lié.',
  toOther: (title) => `${title} n’accepte pas d’e-mails`,
  attachments: 'Pièces jointes',
  none: 'Cet e-mail n’en a pas.',
  notKept: 'Cet ERP ne conserve pas les pièces jointes.',
  chosen: (count, all, size) => `${count} sur ${all} · ${size}`,
  all: 'Toutes',
  allNamed: 'Toutes les pièces jointes',
  nothing: 'Aucune',
  nothingNamed: 'Aucune pièce jointe',
  showAll: (count) => `Afficher les ${count}`,
  inline: (count) => plural(count, `${count} image dans le texte`, `${count} images dans le texte`),
  tooLarge: (most) => `Au plus ${most} à la fois. Choisissez moins de pièces jointes.`,
  known: 'L’ERP a déjà cet e-mail. Ce qui manque est ajouté.',
  submit: 'Classer dans l’ERP',
  add: 'Compléter',
  busy: 'Classement…',
  progress: (done, total) => `${done} sur ${total} parties`,
  handing: (done, total) => `Transmission de la partie ${Math.min(done + 1, total)} sur ${total}`,
  keepOpen: 'Laissez cet e-mail ouvert jusqu’à la fin du classement.',
  interrupted:
    'Pas classé\u202f: un autre élément a été ouvert. Ce qui a été transmis est conservé quelque temps.',
  unreadable:
    'ERP Link ne peut pas lire votre boîte aux lettres et cet Outlook est trop ancien pour transmettre l’e-mail.',
  unreadableHelp:
    'Votre administrateur peut autoriser la lecture ou vous donner un Outlook plus récent (Mailbox 1.8).',
  cancel: 'Annuler',
  cancelling: 'Annulation…',
  cancelled: 'Annulé. Rien n’a été classé.',
  other: (who) => `${who} est en train de classer cet e-mail.`,
  look: 'Actualiser',
  done: 'Classé dans l’ERP',
  byMe: (when) => `Par vous, ${when}`,
  by: (who, when) => `Par ${who}, ${when}`,
  hidden: (count) =>
    plural(
      count,
      '1 autre fiche que vous ne pouvez pas voir',
      `${count} autres fiches que vous ne pouvez pas voir`,
    ),
  withNone: 'Sans pièces jointes',
  withSome: (count) => plural(count, `Avec ${count} pièce jointe`, `Avec ${count} pièces jointes`),
  withdraw: 'Retirer',
  withdrawAsk: 'Retirer cet e-mail de l’ERP\u202f? Il reste dans Outlook.',
  withdrawYes: 'Retirer',
  withdrawn: 'Retiré de l’ERP.',
  reasons: {
    'filing-stopped': 'Annulé. Rien n’a été classé.',
    'filing-off': 'Cet ERP n’accepte pas d’e-mails.',
    'no-mailbox': 'ERP Link ne peut pas lire votre boîte aux lettres. Contactez l’administrateur.',
    'not-filable': 'Seul un e-mail reçu ou envoyé peut être classé.',
    'item-kind': 'Seul un e-mail reçu ou envoyé peut être classé.',
    'mail-gone': 'Cet e-mail a été déplacé ou supprimé. Rouvrez-le.',
    'filing-under-way': 'Quelqu’un est en train de classer cet e-mail. Actualisez.',
    'filed-already': 'Quelqu’un a classé cet e-mail entre-temps. Actualisez.',
    'attachments-changed': 'Les pièces jointes ont changé. Actualisez et choisissez de nouveau.',
    'too-large': 'Les pièces jointes sont trop volumineuses ensemble. Choisissez-en moins.',
    'record-not-fileable':
      'L’ERP n’accepte l’e-mail que sous une seule des fiches choisies. Choisissez-en moins.',
    'others-mail':
      'Dans l’ERP, cet e-mail appartient à une autre personne. Elle seule peut le retirer.',
    'changed-meanwhile': 'Cet e-mail vient d’être modifié dans l’ERP. Réessayez.',
    'not-filed': 'Cet e-mail n’est plus classé.',
    'delete-never': 'L’ERP ne permet pas de retirer des e-mails.',
    'create-never': 'L’ERP ne permet pas d’ajouter des e-mails.',
    required: 'L’ERP exige une valeur que cet e-mail n’a pas.',
    'erp-refused': 'L’ERP a refusé cet e-mail.',
    constraint: 'L’ERP n’autorise pas cet e-mail.',
    'bad-value': 'L’ERP ne peut pas conserver une partie de cet e-mail.',
    'too-long': 'Un texte de cet e-mail est trop long pour l’ERP.',
    locked: 'Quelqu’un y travaille dans l’ERP. Réessayez dans un instant.',
    deadlock: 'Quelqu’un y travaille dans l’ERP. Réessayez dans un instant.',
    'handed-missing':
      'L’e-mail n’est pas arrivé en entier. Réessayez\u202f: la transmission reprendra où elle s’était arrêtée.',
    'handed-size':
      'L’e-mail n’est pas arrivé en entier. Réessayez\u202f: la transmission reprendra où elle s’était arrêtée.',
    'item-changed': 'Un autre élément a été ouvert. Rien n’a été classé. Rouvrez l’e-mail.',
    'attachmentContent-failed':
      'Outlook n’a pas pu lire une pièce jointe. Réessayez ou laissez-la de côté.',
    'attached-item': 'Une pièce jointe ne peut pas être lue comme un fichier. Laissez-la de côté.',
  },
};
