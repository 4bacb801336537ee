import type { AppointmentTexts } from './AppointmentTexts.ts';

/** Every text about the open appointment beside the ERP’s, in French. */
export const appointmentFr: AppointmentTexts = {
  title: 'Rendez-vous dans l’ERP',
  outlook: 'Outlook',
  erp: 'ERP',
  differs: 'différence',
  same: 'comme dans Outlook',
  onlyHere: 'seulement ici',
  nobody: 'Personne',
  empty: 'Vide',
  allDay: 'journée entière',
  show: 'Vérifier de nouveau',
  fields: {
    subject: 'Objet',
    time: 'Date et heure',
    place: 'Emplacement',
    people: 'Participants',
    other: 'Autres informations',
  },
  states: {
    private: 'C’est privé. Le contenu n’est pas affiché ici.',
    hidden: 'Vous ne pouvez pas voir les détails.',
    gone: 'N’existe plus dans l’ERP',
    'no-date': 'La série dans l’ERP ne comporte pas cette date.',
  },
  synced: 'Synchronisé',
  linked: 'Simple lien\u202f: rien n’est modifié dans l’ERP.',
  record: 'le rendez-vous',
  named: (title) => `«\u202f${title}\u202f»`,
  effects: {
    changes: (record) => `Enregistrer modifie aussi ${record} dans l’ERP\u202f:`,
    creates: 'Enregistrer crée aussi ce rendez-vous dans l’ERP.',
    reverts: (record) => `Pour ${record}, l’ERP fait foi. Votre modification sera annulée\u202f:`,
    asks: 'Le rendez-vous a aussi été modifié dans l’ERP. Après l’enregistrement, vous choisirez quelle version garder.',
    stays: 'Enregistrer ne change rien dans l’ERP.',
    deletes: 'Le supprimer dans Outlook le supprime aussi dans l’ERP.',
  },
  change: (before, after) => `${before} → ${after}`,
  added: (names) => `en plus\u202f: ${names}`,
  removed: (names) => `en moins\u202f: ${names}`,
  series: {
    title: 'Ce qui est lié',
    date: 'Ce rendez-vous',
    whole: 'Toute la série',
    isDate: 'C’est l’un des rendez-vous d’une série.',
    isWhole: 'C’est une série entière.',
    unknown:
      'Cette version d’Outlook n’indique pas si c’est une série ou un seul de ses rendez-vous.',
  },
  lost: 'Outlook n’indique pas de quel rendez-vous il s’agit\u202f: effet dans l’ERP inconnu. Rouvrez-le.',
};
