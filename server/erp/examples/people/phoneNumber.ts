import type { Chance } from '../Chance.ts';

/**
 * A telephone number as people type them, each in another manner.
 * @param areaCode with the country’s code: +49 6131.
 * @param extension what comes after the number of the house.
 */
export function phoneNumber(chance: Chance, areaCode: string, extension: string): string {
  const [country = '', area = ''] = areaCode.split(' ');
  const house = `55${chance.whole(10, 99)}`;
  switch (chance.whole(0, 4)) {
    case 0:
      return `${country} ${area} ${house}${extension}`;
    case 1:
      return `${country} (0) ${area} / ${house}${extension}`;
    case 2:
      return `0${area}/${house.slice(0, 2)} ${house.slice(2)}${extension}`;
    case 3:
      return `00${country.slice(1)}${area}${house}${extension.replace('-', '')}`;
    default:
      return `(0${area}) ${house} ${extension.replace('-', '- ')}`;
  }
}
