import { filingDe } from './filingDe.ts';
import { filingEn } from './filingEn.ts';
import type { FilingTexts } from './FilingTexts.ts';

/** The texts of the filing page; loaded with it. */
export function pickFilingTexts(language: 'en' | 'de'): FilingTexts {
  return language === 'de' ? filingDe : filingEn;
}
