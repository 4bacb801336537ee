import type { CreateTexts } from './CreateTexts.ts';

/** Every text of the page on which something is made in the ERP, in French. */
export const createFr: CreateTexts = {
  choose: 'Que voulez-vous créer\u202f?',
  areas: { contacts: 'Contact', appointments: 'Rendez-vous', tasks: 'Tâche' },
  none: 'Rien ne peut être créé ici.',
  noneTip: 'Votre compte ERP n’en a pas le droit, ou ce n’est pas configuré.',
  required: (name) => `${name} (obligatoire)`,
  time: (name) => `${name}\u202f: heure`,
  wholeDay: 'Sans heures, c’est toute la journée.',
  nothing: '—',
  duplicates: 'Peut-être déjà dans l’ERP',
  duplicatesTip: 'Liez l’une de ces fiches ou créez-en une autre.',
  why: {
    address: 'Même adresse e-mail',
    phone: 'Même nom et même numéro de téléphone',
    name: 'Même nom',
  },
  submit: 'Créer et lier',
  submitAnyway: 'En créer une autre',
  busy: 'Création…',
  made: (title) => `Créé\u202f: ${title}`,
  linked: 'Lié à cet élément.',
  notLinked: 'Le lien n’a pas pu être créé. Ouvrez la fiche et choisissez «\u202fLier\u202f».',
  pairs: {
    both: 'Synchronisé avec Outlook à partir de maintenant.',
    soon: 'Arrivera dans Outlook à la prochaine synchronisation.',
    none: 'Dans l’ERP seulement\u202f; non synchronisé.',
  },
  faults: {
    required: 'Remplissez ce champ.',
    'too-long': 'C’est trop long pour l’ERP.',
    choice: 'L’ERP ne connaît pas cette valeur.',
    form: 'Cela n’a pas de sens ici.',
    order: 'La fin précède le début.',
    unknown: 'L’ERP n’a plus ce champ.',
  },
  draftFailed: 'Rien n’a pu être prérempli.',
};
