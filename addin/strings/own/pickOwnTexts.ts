import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import type { OwnTexts } from './OwnTexts.ts';
import { ownDe } from './ownDe.ts';
import { ownEn } from './ownEn.ts';
import { ownFr } from './ownFr.ts';
import { ownIt } from './ownIt.ts';

const texts: Readonly<Record<LanguageCode, OwnTexts>> = {
  en: ownEn,
  de: ownDe,
  fr: ownFr,
  it: ownIt,
};

/** The texts of the user’s own page; loaded with it. */
export function pickOwnTexts(language: LanguageCode): OwnTexts {
  return texts[language];
}
