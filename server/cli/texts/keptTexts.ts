import type { UnpairedReason } from '../../app/sync/rebuild/UnpairedReason.ts';
import type { StayReason } from '../../app/sync/startOver/StayReason.ts';
import type { LeftReason } from '../../app/sync/undo/LeftReason.ts';
import type { Texts } from '../Command.ts';
import { notInStepTexts } from './notInStepTexts.ts';

/** Why something stays as it is when a scope is started over, a run undone, or links rebuilt; stands before a number. */
export const keptTexts: Readonly<Record<StayReason | LeftReason | UnpairedReason, Texts>> = {
  ...notInStepTexts,
  'made-there': { en: 'were made there by people', de: 'wurden dort von Menschen angelegt' },
  'changed-meanwhile': {
    en: 'were changed and not synced since',
    de: 'wurden geändert und seither nicht abgeglichen',
  },
  'leading-missing': {
    en: 'have nothing on the leading side any more',
    de: 'haben auf der führenden Seite nichts mehr',
  },
  unreadable: { en: 'cannot be read', de: 'sind nicht lesbar' },
  moved: { en: 'lie elsewhere by now', de: 'liegen inzwischen anderswo' },
  shared: { en: 'belong to other accounts too', de: 'gehören auch anderen Konten' },
  'not-deleted': { en: 'were not deleted by the server', de: 'hat der Server nicht gelöscht' },
  'came-back': { en: 'came back, changed', de: 'kamen verändert zurück' },
  'changed-since': { en: 'were changed since', de: 'wurden seither geändert' },
  gone: { en: 'are gone', de: 'sind nicht mehr da' },
  'there-again': { en: 'are there again', de: 'sind wieder da' },
  'thrown-away': { en: 'were thrown away by people', de: 'wurden von Menschen weggeworfen' },
  'other-pair': { en: 'belong to something else by now', de: 'gehören inzwischen zu anderem' },
  hidden: { en: 'are hidden', de: 'sind verborgen' },
  refused: { en: 'were refused', de: 'wurden abgelehnt' },
  failed: { en: 'failed this time', de: 'sind diesmal gescheitert' },
  'partner-missing': {
    en: 'name a record that is not there',
    de: 'nennen einen Satz, den es nicht gibt',
  },
  'partner-unknown': { en: 'tell of no record', de: 'nennen keinen Satz' },
};
