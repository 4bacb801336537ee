import type { CreateTexts } from './CreateTexts.ts';
import { createDe } from './createDe.ts';
import { createEn } from './createEn.ts';

/** The texts of the page on which something is made; loaded with it. */
export function pickCreateTexts(language: 'en' | 'de'): CreateTexts {
  return language === 'de' ? createDe : createEn;
}
