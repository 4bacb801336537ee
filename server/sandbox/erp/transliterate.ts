const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ł: 'l',
  ı: 'i',
  ø: 'o',
  æ: 'ae',
  đ: 'd',
  '’': '',
  "'": '',
};

/** A name as it is written in mail addresses and domains: small ASCII letters, digits, hyphens. */
export function transliterate(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßłıøæđ’']/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
