/** Lengths of the international bank account number by country (SWIFT's IBAN registry). */
// prettier-ignore
const lengths: Record<string, number> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18,
  FR: 27, GB: 22, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21,
  MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27,
  TR: 26, UA: 29,
};

/**
 * How much of the beginning of the text is a bank account number whose check digits are right (ISO
 * 13616: the remainder by 97 is 1), blanks between its groups included; null when it is none.
 */
export function ibanLength(text: string): number | null {
  const wanted = lengths[text.slice(0, 2)];
  if (wanted === undefined) return null;
  let number = '';
  for (let at = 0; at < text.length && number.length < wanted; at++) {
    if (text[at] !== ' ') number += text[at] ?? '';
    if (number.length === wanted) return remainder(number) === 1 ? at + 1 : null;
  }
  return null;
}

function remainder(number: string): number {
  let rest = 0;
  for (const sign of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
