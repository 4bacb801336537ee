/** A word in the letters of a domain or mail address. */
export function plainWord(word: string): string {
  const letters: Readonly<Record<string, string>> = {
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ß: 'ss',
    ł: 'l',
    ı: 'i',
    ø: 'o',
    þ: 'th',
    đ: 'd',
  };
  return word
    .toLowerCase()
    .replace(/[äöüßłıøþđ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]+/g, (other) => (/[\p{M}’']/u.test(other) ? '' : '-'))
    .replace(/^-+|-+$/g, '');
}
