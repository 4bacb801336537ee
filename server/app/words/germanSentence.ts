import { germanPatterns } from './germanPatterns.ts';
import { germanSentences } from './germanSentences.ts';

/** A sentence of the services in German; one that is not known stays as it is. */
export function germanSentence(sentence: string): string {
  const sentences: Readonly<Partial<Record<string, string>>> = germanSentences;
  const whole = Object.hasOwn(sentences, sentence) ? sentences[sentence] : undefined;
  if (whole !== undefined) return whole;
  // Patterns that name the area and those that say what is wrong with it both apply.
  return germanPatterns.reduce(
    (said, [pattern, german]) => said.replace(pattern, german),
    sentence,
  );
}
