import type { InsertTexts } from './InsertTexts.ts';

/** Every text of what puts something of the ERP into a mail, in French. */
export const insertFr: InsertTexts = {
  address: 'Adresse',
  addressNamed: (title) => `Adresse\u202f: ${title}`,
  figures: 'Chiffres en tableau',
  figuresNamed: (title) => `Chiffres en tableau\u202f: ${title}`,
  document: 'Joindre le PDF',
  documentNamed: (name) => `Joindre le PDF\u202f: ${name}`,
  isAttached: 'PDF joint',
  isAttachedNamed: (name) => `PDF joint\u202f: ${name}`,
  nothing: 'L’ERP n’a rien à insérer ici.',
  noAddress: 'L’ERP n’a pas d’adresse ici.',
  noDocument: 'L’ERP n’a pas de PDF pour cette fiche.',
  tooLarge: (name, most) => `${name} est trop volumineux pour être joint\u202f: ${most} au plus.`,
  noFiles:
    'Cet Outlook ne permet pas aux compléments de joindre des fichiers. Le PDF se trouve sur la fiche dans l’ERP.',
  inserted: 'Inséré. Annuler, dans le texte, le retire.',
  attached: (name) => `Joint\u202f: ${name}`,
  detached: (name) => `N’est plus joint\u202f: ${name}`,
  undo: 'Annuler',
  undoNamed: (name) => `Annuler\u202f: joindre ${name}`,
  reasons: {
    'no-document': 'L’ERP n’a plus de PDF pour cette fiche.',
    'document-too-large': 'Le PDF est trop volumineux pour être joint.',
    'no-pdf': 'Le document de l’ERP n’est pas un PDF.',
    'outside-folder':
      'L’ERP indique un document hors de son dossier. Contactez votre administrateur.',
    'document-unreadable':
      'Le document de l’ERP n’est pas lisible. Contactez votre administrateur.',
    'documents-gone':
      'Le dossier des documents de l’ERP est introuvable. Contactez votre administrateur.',
    'inserts-off': 'L’ERP ne donne rien à insérer.',
    'insert-failed': 'Outlook ne l’a pas accepté. Placez le curseur dans le texte et réessayez.',
    'attach-failed': 'Outlook n’a pas accepté le fichier. Rien n’a été joint.',
    'detach-failed': 'Outlook n’a pas retiré le fichier. Retirez-le dans l’e-mail.',
  },
};
