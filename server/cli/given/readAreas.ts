import { areas, type Area } from '../../../shared/records/Area.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/** All words for an area, small letters: ours, German ones, and those of emisExchangeSync (EM13). */
const words: Readonly<Record<string, Area>> = {
  contacts: 'contacts',
  kontakte: 'contacts',
  adressen: 'contacts',
  appointments: 'appointments',
  calendar: 'appointments',
  termine: 'appointments',
  tasks: 'tasks',
  aufgaben: 'tasks',
  wiedervorlagen: 'tasks',
  incomingmail: 'incomingMail',
  'incoming-mail': 'incomingMail',
  incoming: 'incomingMail',
  posteingang: 'incomingMail',
  sentmail: 'sentMail',
  'sent-mail': 'sentMail',
  sent: 'sentMail',
  gesendete: 'sentMail',
};

/**
 * The areas that words name, each once, in their usual order.
 * @param given words, also several in one with commas; `all` for all.
 * @throws AppError `invalid-input` for a word nobody knows.
 */
export function readAreas(given: readonly string[], language: Language): Area[] {
  const named = new Set<Area>();
  for (const word of given.flatMap((one) => one.split(',')).map((one) => one.trim())) {
    const small = word.toLowerCase();
    if (small === 'all' || small === 'alle') return [...areas];
    const area = Object.hasOwn(words, small) ? words[small] : undefined;
    if (area === undefined) {
      throw misused(
        {
          en: `There is no area “${word}”: contacts, appointments, tasks, incoming-mail, sent-mail, all.`,
          de: `Den Bereich „${word}“ gibt es nicht: Kontakte, Termine, Aufgaben, Posteingang, Gesendete, alle.`,
        },
        language,
      );
    }
    named.add(area);
  }
  return areas.filter((area) => named.has(area));
}
