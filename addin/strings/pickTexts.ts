import type { Texts } from './Texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** Everything that follows from Outlook's language. */
export interface Language {
  texts: Texts;
  /** Which of the two languages of the product; picks an ERP's LocalText, too. */
  language: 'en' | 'de';
  /** For numbers and dates: Outlook's own where it is of that language, such as `de-CH`. */
  locale: string;
}

/** German for every kind of German, else English. */
export function pickTexts(outlookLanguage: string): Language {
  const locale = canonical(outlookLanguage);
  const base = locale.split('-')[0];
  if (base === 'de') return { texts: de, language: 'de', locale };
  return { texts: en, language: 'en', locale: base === 'en' ? locale : 'en' };
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
