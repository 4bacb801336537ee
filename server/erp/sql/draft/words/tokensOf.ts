/** A name in small letters, cut where it has capitals, digits or signs; umlauts in two, accents off. */
export function tokensOf(name: string): string[] {
  const folded = name
    .replaceAll(/[äÄ]/g, 'ae')
    .replaceAll(/[öÖ]/g, 'oe')
    .replaceAll(/[üÜ]/g, 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  const spaced = folded
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Za-z])(\d)/g, '$1 $2')
    .replaceAll(/(\d)([A-Za-z])/g, '$1 $2');
  return spaced.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}
