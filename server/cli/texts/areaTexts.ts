import type { Area } from '../../../shared/records/Area.ts';
import type { Texts } from '../Command.ts';

/** The areas, as a person calls them. */
export const areaTexts: Readonly<Record<Area, Texts>> = {
  contacts: { en: 'contacts', de: 'Kontakte' },
  appointments: { en: 'appointments', de: 'Termine' },
  tasks: { en: 'tasks', de: 'Aufgaben' },
  incomingMail: { en: 'incoming mail', de: 'Posteingang' },
  sentMail: { en: 'sent mail', de: 'Gesendete' },
};
