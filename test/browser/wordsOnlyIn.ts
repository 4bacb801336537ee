type Language = 'en' | 'de';

/**
 * The words of one language of the product that the other does not use, in lower case and four letters
 * and longer: shorter ones are too often names. Taken from everything that is said in both: wherever an
 * `en` stands beside a `de`. A text with something to fill in counts without its fillings.
 */
export function wordsOnlyIn(language: Language, sources: readonly unknown[]): Set<string> {
  const words = { en: new Set<string>(), de: new Set<string>() };
  for (const source of sources) collect(source, null, words);
  const others = words[language === 'en' ? 'de' : 'en'];
  return new Set([...words[language]].filter((word) => !others.has(word)));
}

function collect(
  value: unknown,
  spokenIn: Language | null,
  words: Record<Language, Set<string>>,
): void {
  if (typeof value === 'function') {
    // One and several are often said differently.
    for (const count of [1, 2]) {
      collect((value as (...filling: unknown[]) => unknown)(count, count), spokenIn, words);
    }
  } else if (typeof value === 'string') {
    if (spokenIn === null) return;
    for (const word of value.toLowerCase().match(/\p{L}{4,}/gu) ?? []) words[spokenIn].add(word);
  } else if (typeof value === 'object' && value !== null) {
    const isSaidTwice = 'en' in value && 'de' in value;
    for (const [name, part] of Object.entries(value)) {
      // French and Italian share words with both.
      if (isSaidTwice && name !== 'en' && name !== 'de') continue;
      collect(part, isSaidTwice && spokenIn === null ? (name as Language) : spokenIn, words);
    }
  }
}
