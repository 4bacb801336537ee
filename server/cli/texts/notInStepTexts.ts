import type { NotInStepReason } from '../../app/sync/SyncReport.ts';
import type { Texts } from '../Command.ts';

/** Why a thing is not in step; stands before a number. */
export const notInStepTexts: Readonly<Record<NotInStepReason, Texts>> = {
  'no-company': { en: 'no company is chosen', de: 'kein Mandant gewählt' },
  'area-off': { en: 'the area is off', de: 'der Bereich ist aus' },
  'side-lacks-area': {
    en: 'the ERP or mailbox lacks the area',
    de: 'ERP oder Postfach kennt den Bereich nicht',
  },
  copy: { en: 'copies of another item', de: 'Kopien eines anderen Elements' },
  stranger: {
    en: 'stamped by another mailbox, ERP or company',
    de: 'aus einem anderen Postfach, ERP oder Mandanten',
  },
  'look-first': {
    en: 'wait for something to be looked at',
    de: 'warten, bis etwas nachgesehen ist',
  },
  'out-of-scope': { en: 'lie where nothing is synced', de: 'liegen, wo nicht abgeglichen wird' },
  unknown: { en: 'could not be seen for certain', de: 'waren nicht sicher zu sehen' },
  'not-made-there': {
    en: 'are not to be made on the other side',
    de: 'sollen drüben nicht angelegt werden',
  },
  parted: { en: 'were parted', de: 'wurden getrennt' },
  private: { en: 'are private', de: 'sind privat' },
  series: { en: 'are series', de: 'sind Serien' },
  'follow-up': { en: 'are follow-ups', de: 'sind Wiedervorlagen' },
  'not-selected': { en: 'were not chosen', de: 'sind nicht ausgewählt' },
  'outside-window': {
    en: 'lie outside the time that is synced',
    de: 'liegen außerhalb des Zeitraums',
  },
  'before-start': { en: 'are older than the set-up', de: 'sind älter als die Einrichtung' },
  'organizer-first': {
    en: 'come from the organizer’s mailbox',
    de: 'kommen aus dem Postfach des Organisators',
  },
  'waits-for-answer': { en: 'wait for a question to be answered', de: 'warten auf eine Antwort' },
  'would-mail': {
    en: 'cannot be written without mail to people',
    de: 'ließen sich nur mit Mail an andere schreiben',
  },
  'set-aside': {
    en: 'failed and are tried again',
    de: 'sind gescheitert und werden wieder versucht',
  },
  asked: { en: 'wait for a decision', de: 'warten auf eine Entscheidung' },
  'unsettled-write': {
    en: 'may have been written; it is looked at again',
    de: 'sind vielleicht geschrieben; es wird nachgesehen',
  },
  'changed-meanwhile': {
    en: 'were changed during the run',
    de: 'wurden während des Laufs geändert',
  },
  'other-direction': { en: 'go the other way', de: 'gehen in die andere Richtung' },
  'waits-for-approval': { en: 'wait for approval', de: 'warten auf Freigabe' },
  unsendable: { en: 'could not be sent', de: 'ließen sich nicht senden' },
};
