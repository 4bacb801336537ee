import { languageCodes, type LanguageCode } from '../../shared/LanguageCode.ts';

/**
 * German, French and Italian of every country in their own language, all else in English.
 *
 * @param tag Outlook's or the browser's language (BCP 47); anything else counts as none.
 * @returns the language of the texts, and the locale for numbers and dates: the asked one where it is of that language.
 */
export function pickLanguage(tag: string): { language: LanguageCode; locale: string } {
  const locale = canonical(tag);
  const base = locale.split('-')[0];
  const language = languageCodes.find((code) => code === base);
  return language === undefined ? { language: 'en', locale: 'en' } : { language, locale };
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
