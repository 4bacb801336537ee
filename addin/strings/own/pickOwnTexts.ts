import { ownDe } from './ownDe.ts';
import { ownEn } from './ownEn.ts';
import type { OwnTexts } from './OwnTexts.ts';

/** The texts of the user's own page; loaded with it. */
export function pickOwnTexts(language: 'en' | 'de'): OwnTexts {
  return language === 'de' ? ownDe : ownEn;
}
