import type { DriftReason } from '../../app/sync/audit/DriftReason.ts';
import type { Texts } from '../Command.ts';

/** How things are not as they should be; stands before a number. */
export const driftTexts: Readonly<Record<DriftReason, Texts>> = {
  missing: { en: 'are gone, unnoticed', de: 'sind unbemerkt verschwunden' },
  'out-of-sight': {
    en: 'were moved to where nothing is synced',
    de: 'wurden dorthin verschoben, wo nicht abgeglichen wird',
  },
  'changed-unseen': { en: 'were changed, unnoticed', de: 'wurden unbemerkt geändert' },
  differing: {
    en: 'differ between the ERP and the mailbox',
    de: 'unterscheiden sich zwischen ERP und Postfach',
  },
  'orphan-stamp': {
    en: 'were synced once, and what they belonged to is not known any more',
    de: 'wurden einmal abgeglichen; wozu sie gehörten, ist nicht mehr bekannt',
  },
  'same-stamp': { en: 'are copies', de: 'sind Kopien' },
  'pair-without-things': {
    en: 'links whose record and item are both gone',
    de: 'Verbindungen, deren Satz und Element beide fehlen',
  },
  'half-pair': {
    en: 'are on one side only, and are to be on both',
    de: 'sind nur auf einer Seite und sollen auf beide',
  },
  unmapped: {
    en: 'are on one side only, not linked so far',
    de: 'sind nur auf einer Seite, bisher nicht verbunden',
  },
  unreadable: { en: 'cannot be read', de: 'sind nicht lesbar' },
};
