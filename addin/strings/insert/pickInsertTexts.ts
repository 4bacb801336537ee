import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import type { InsertTexts } from './InsertTexts.ts';
import { insertDe } from './insertDe.ts';
import { insertEn } from './insertEn.ts';
import { insertFr } from './insertFr.ts';
import { insertIt } from './insertIt.ts';

const texts: Readonly<Record<LanguageCode, InsertTexts>> = {
  en: insertEn,
  de: insertDe,
  fr: insertFr,
  it: insertIt,
};

/** The texts of inserting; loaded with it. */
export function pickInsertTexts(language: LanguageCode): InsertTexts {
  return texts[language];
}
