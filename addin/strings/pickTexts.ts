import type { LanguageCode } from '../../shared/LanguageCode.ts';
import type { Texts } from './Texts.ts';
import { en } from './en.ts';
import { pickLanguage } from './pickLanguage.ts';

/** Everything that follows from Outlook's language. */
export interface Language {
  texts: Texts;
  /** Which of the languages of the product; picks an ERP's LocalText, too. */
  language: LanguageCode;
  /** For numbers and dates: Outlook's own where it is of that language, such as `de-CH`. */
  locale: string;
}

/** Each in a script of its own, so that nobody waits for three languages that are not theirs. */
const others: Readonly<Record<Exclude<LanguageCode, 'en'>, () => Promise<Texts>>> = {
  de: async () => (await import(/* webpackChunkName: "texts-de" */ './de.ts')).de,
  fr: async () => (await import(/* webpackChunkName: "texts-fr" */ './fr.ts')).fr,
  it: async () => (await import(/* webpackChunkName: "texts-it" */ './it.ts')).it,
};

/**
 * The texts for a language, loaded when asked for. English comes with the program: it is for all other languages, and for
 * whoever's own texts cannot be loaded now.
 */
export async function pickTexts(tag: string): Promise<Language> {
  const picked = pickLanguage(tag);
  const { language } = picked;
  if (language === 'en') return { texts: en, ...picked };
  try {
    return { texts: await others[language](), ...picked };
  } catch {
    return { texts: en, language: 'en', locale: 'en' };
  }
}
