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
  copy: {
    en: 'are copies of something that is synced already',
    de: 'sind Kopien von etwas, das schon abgeglichen wird',
  },
  stranger: {
    en: 'belong to another mailbox, ERP or company',
    de: 'gehören zu einem anderen Postfach, ERP oder Mandanten',
  },
  'look-first': {
    en: 'cannot be told yet: looked at again with the next run',
    de: 'sind noch unklar: der nächste Lauf sieht wieder nach',
  },
  'out-of-scope': {
    en: 'lie in folders or lists that are not synced',
    de: 'liegen in Ordnern oder Listen, die nicht abgeglichen werden',
  },
  unknown: { en: 'could not be read this time', de: 'waren diesmal nicht lesbar' },
  'not-made-there': {
    en: 'stay on one side only, as the rules say',
    de: 'bleiben nach den Regeln auf einer Seite',
  },
  parted: {
    en: 'were deleted on one side, or taken apart by hand, and stay on the other',
    de: 'wurden auf einer Seite gelöscht oder von Hand getrennt und bleiben auf der anderen',
  },
  private: { en: 'are private and left out', de: 'sind privat und bleiben außen vor' },
  series: { en: 'are series and left out', de: 'sind Serien und bleiben außen vor' },
  'follow-up': {
    en: 'are follow-ups and left out',
    de: 'sind Wiedervorlagen und bleiben außen vor',
  },
  'not-selected': {
    en: 'are not among what was chosen to be synced',
    de: 'gehören nicht zum ausgewählten Abgleich',
  },
  'outside-window': {
    en: 'lie before or after the time that is synced',
    de: 'liegen vor oder nach dem abgeglichenen Zeitraum',
  },
  'before-start': { en: 'are older than the set-up', de: 'sind älter als die Einrichtung' },
  'organizer-first': {
    en: 'are colleagues’ meetings, synced from the organizer’s mailbox',
    de: 'sind Besprechungen von Kollegen, abgeglichen über das Postfach des Organisators',
  },
  'led-elsewhere': {
    en: 'are colleagues’ meetings, synced from the organizer’s mailbox',
    de: 'sind Besprechungen von Kollegen, abgeglichen über das Postfach des Organisators',
  },
  'waits-for-answer': { en: 'wait for a question to be answered', de: 'warten auf eine Antwort' },
  'would-mail': {
    en: 'are not written, since Exchange would mail the participants',
    de: 'werden nicht geschrieben, weil Exchange den Teilnehmern mailen würde',
  },
  'never-link': {
    en: 'are from or to people on a never-link list',
    de: 'sind von oder an Leute auf einer Nie-zuordnen-Liste',
  },
  'people-unknown': {
    en: 'are from or to people whom the ERP does not know',
    de: 'sind von oder an Leute, die das ERP nicht kennt',
  },
  withdrawn: { en: 'were taken out of the ERP again', de: 'wurden wieder aus dem ERP genommen' },
  'filed-by-hand': { en: 'were filed by hand', de: 'wurden von Hand abgelegt' },
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
  'other-direction': {
    en: 'were left to a run the other way',
    de: 'bleiben einem Lauf in die andere Richtung',
  },
  'next-run': { en: 'wait for the next run', de: 'warten auf den nächsten Lauf' },
  differs: {
    en: 'differ after something was taken back, until somebody changes them',
    de: 'unterscheiden sich nach einer Rücknahme, bis jemand sie ändert',
  },
  'waits-for-approval': { en: 'wait for approval', de: 'warten auf Freigabe' },
  unsendable: { en: 'could not be written', de: 'ließen sich nicht schreiben' },
};
