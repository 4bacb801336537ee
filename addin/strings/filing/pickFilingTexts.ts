import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import type { FilingTexts } from './FilingTexts.ts';
import { filingDe } from './filingDe.ts';
import { filingEn } from './filingEn.ts';
import { filingFr } from './filingFr.ts';
import { filingIt } from './filingIt.ts';

const texts: Readonly<Record<LanguageCode, FilingTexts>> = {
  en: filingEn,
  de: filingDe,
  fr: filingFr,
  it: filingIt,
};

/** The texts of the filing page; loaded with it. */
export function pickFilingTexts(language: LanguageCode): FilingTexts {
  return texts[language];
}
