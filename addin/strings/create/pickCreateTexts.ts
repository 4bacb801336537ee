import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import type { CreateTexts } from './CreateTexts.ts';
import { createDe } from './createDe.ts';
import { createEn } from './createEn.ts';
import { createFr } from './createFr.ts';
import { createIt } from './createIt.ts';

const texts: Readonly<Record<LanguageCode, CreateTexts>> = {
  en: createEn,
  de: createDe,
  fr: createFr,
  it: createIt,
};

/** The texts of the page on which something is made; loaded with it. */
export function pickCreateTexts(language: LanguageCode): CreateTexts {
  return texts[language];
}
