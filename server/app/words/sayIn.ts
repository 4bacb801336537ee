import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import { frenchSentences } from './frenchSentences.ts';
import { germanSentence } from './germanSentence.ts';
import { italianSentences } from './italianSentences.ts';
import { romancePatterns } from './romancePatterns.ts';

/**
 * A sentence of the services in the language of whoever uses the pane; one that is not known stays as it is. The console
 * program and the logs are in English and German only: administrators read those.
 *
 * @param sentence in English, as services say it.
 */
export function sayIn(language: LanguageCode, sentence: string): string {
  if (language === 'en') return sentence;
  if (language === 'de') return germanSentence(sentence);
  const sentences: Readonly<Partial<Record<string, string>>> =
    language === 'fr' ? frenchSentences : italianSentences;
  const whole = Object.hasOwn(sentences, sentence) ? sentences[sentence] : undefined;
  if (whole !== undefined) return whole;
  const fitting = romancePatterns.find(({ pattern }) => pattern.test(sentence));
  return fitting ? sentence.replace(fitting.pattern, fitting[language]) : sentence;
}
