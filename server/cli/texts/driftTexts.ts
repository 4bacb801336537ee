import type { DriftReason } from '../../app/sync/audit/DriftReason.ts';
import type { Texts } from '../Command.ts';

/** How things are not as they should be; stands before a number. */
export const driftTexts: Readonly<Record<DriftReason, Texts>> = {
  missing: { en: 'are gone, unnoticed', de: 'sind unbemerkt verschwunden' },
  'out-of-sight': { en: 'lie where nothing is looked for', de: 'liegen, wo nicht gesucht wird' },
  'changed-unseen': { en: 'were changed, unnoticed', de: 'wurden unbemerkt geändert' },
  differing: {
    en: 'differ, though nobody changed them',
    de: 'unterscheiden sich, ohne geändert zu sein',
  },
  'orphan-stamp': {
    en: 'carry our stamp and belong to nothing',
    de: 'tragen unseren Stempel und gehören zu nichts',
  },
  'same-stamp': { en: 'are copies', de: 'sind Kopien' },
  'pair-without-things': { en: 'links lead to nothing', de: 'Verbindungen führen ins Leere' },
  'half-pair': { en: 'links have one end only', de: 'Verbindungen haben nur ein Ende' },
  unmapped: { en: 'belong to nothing', de: 'gehören zu nichts' },
  unreadable: { en: 'cannot be read', de: 'sind nicht lesbar' },
};
