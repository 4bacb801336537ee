import type { UnpairedReason } from '../../app/sync/rebuild/UnpairedReason.ts';
import type { StayReason } from '../../app/sync/startOver/StayReason.ts';
import type { LeftReason } from '../../app/sync/undo/LeftReason.ts';
import type { Texts } from '../Command.ts';
import { notInStepTexts } from './notInStepTexts.ts';

/** Why something stays as it is when a scope is started over, a run undone, or links rebuilt; stands before a number. */
export const keptTexts: Readonly<Record<StayReason | LeftReason | UnpairedReason, Texts>> = {
  ...notInStepTexts,
  'made-there': {
    en: 'stay, since people made them there',
    de: 'bleiben, weil Menschen sie dort angelegt haben',
  },
  'changed-meanwhile': {
    en: 'stay, since they were changed and not synced since',
    de: 'bleiben, weil sie geändert und seither nicht abgeglichen wurden',
  },
  'leading-missing': {
    en: 'stay, since the other side has nothing of them any more',
    de: 'bleiben, weil die andere Seite sie nicht mehr hat',
  },
  unreadable: { en: 'cannot be read', de: 'sind nicht lesbar' },
  moved: { en: 'stay, since they were moved elsewhere', de: 'bleiben, weil sie verschoben wurden' },
  shared: {
    en: 'stay, since other mailboxes have them too',
    de: 'bleiben, weil auch andere Postfächer sie haben',
  },
  'not-deleted': { en: 'were not deleted by the server', de: 'hat der Server nicht gelöscht' },
  'came-back': { en: 'came back, changed', de: 'kamen verändert zurück' },
  'changed-since': { en: 'were changed since', de: 'wurden seither geändert' },
  gone: { en: 'are gone', de: 'sind nicht mehr da' },
  'there-again': { en: 'are there again', de: 'sind wieder da' },
  'thrown-away': { en: 'were thrown away by people', de: 'wurden von Menschen weggeworfen' },
  'other-pair': {
    en: 'are linked to something else by now',
    de: 'sind inzwischen mit etwas anderem verbunden',
  },
  hidden: {
    en: 'are out of sight for this user',
    de: 'sind für diesen Benutzer nicht zu sehen',
  },
  refused: { en: 'were refused', de: 'wurden abgelehnt' },
  failed: { en: 'failed this time', de: 'sind diesmal gescheitert' },
  'partner-missing': {
    en: 'were made from a record that this user does not see (any more)',
    de: 'stammen von einem Satz, den dieser Benutzer nicht (mehr) sieht',
  },
  'partner-unknown': {
    en: 'do not say from which record they were made',
    de: 'sagen nicht, von welchem Satz sie stammen',
  },
};
