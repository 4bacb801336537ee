import type { KindMapping } from '../../mapping/KindMapping.ts';
import type { KindWord } from './KindDraft.ts';

/** What a person calls the kinds; the administrator puts the house's own words in their place. */
export const kindLabels: Readonly<
  Record<KindWord, Pick<KindMapping, 'family' | 'label' | 'plural'>>
> = {
  organization: {
    family: 'organization',
    label: { en: 'Company', de: 'Adresse' },
    plural: { en: 'Companies', de: 'Adressen' },
  },
  person: {
    family: 'person',
    label: { en: 'Contact', de: 'Ansprechpartner' },
    plural: { en: 'Contacts', de: 'Ansprechpartner' },
  },
  appointment: {
    family: 'appointment',
    label: { en: 'Appointment', de: 'Termin' },
    plural: { en: 'Appointments', de: 'Termine' },
  },
  task: {
    family: 'task',
    label: { en: 'Task', de: 'Aufgabe' },
    plural: { en: 'Tasks', de: 'Aufgaben' },
  },
  followUp: {
    family: 'task',
    label: { en: 'Follow-up', de: 'Wiedervorlage' },
    plural: { en: 'Follow-ups', de: 'Wiedervorlagen' },
  },
  mail: {
    family: 'mail',
    label: { en: 'Mail', de: 'E-Mail' },
    plural: { en: 'Mails', de: 'E-Mails' },
  },
  received: {
    family: 'mail',
    label: { en: 'Mail received', de: 'Eingegangene E-Mail' },
    plural: { en: 'Mail received', de: 'Posteingang' },
  },
  sent: {
    family: 'mail',
    label: { en: 'Mail sent', de: 'Gesendete E-Mail' },
    plural: { en: 'Mail sent', de: 'Gesendete E-Mails' },
  },
};
