import type { LanguageCode } from '../../shared/LanguageCode.ts';
import type { LocalText } from '../../shared/recordViews.ts';

/** What an ERP's mapping calls something in the reader's language; in English where the mapping does not have that one. */
export function sayLocal(text: LocalText, language: LanguageCode): string {
  return text[language] ?? text.en;
}
