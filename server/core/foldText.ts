/**
 * Letters that Unicode does not take apart into a base letter and a mark, and what people type who
 * have no key for them.
 */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  // Lower case makes another sigma at the end of a word than inside.
  ς: 'σ',
};

/** The blocks of combining marks; vowel signs of Indian and other scripts are letters and stay. */
const combiningMarks =
  /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/gu;

/** Most texts of an ERP need no more than lower case. */
const plainAscii = /^[\0-\x7f]*$/;

/**
 * The text without what people leave out when they type: lower case, no accents, umlauts or
 * ligatures, full-width forms made plain (Unicode NFKD). `Ångström & Weiß` becomes `angstrom &
 * weiss`. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþħŧŋıĸς]/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}
