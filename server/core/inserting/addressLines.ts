import type { PostalAddress } from './PostalAddress.ts';

/**
 * How the line with the town is written, by country (Universal Postal Union, “Addressing systems”). Everywhere else the
 * postal code stands before the town.
 */
const places: Readonly<Record<string, (address: PostalAddress) => string[]>> = {
  US: townRegionCode,
  CA: townRegionCode,
  AU: townRegionCode,
  GB: townThenCode,
  IE: townThenCode,
  JE: townThenCode,
  GG: townThenCode,
  IM: townThenCode,
};

/**
 * The lines of an address as they stand on a letter: company, department, person, street, town, and the country in capitals
 * where it is abroad. Nothing is repeated, no line is empty.
 *
 * @returns null where there is no place in it: names alone are no address.
 */
export function addressLines(address: PostalAddress): string[] | null {
  const { organization, department, person, street, countryCode } = address;
  const place = (places[countryCode.trim().toUpperCase()] ?? codeThenTown)(address);
  const where = [...street, ...place].map(tidy).filter((line) => line !== '');
  if (where.length === 0) return null;
  const country = address.isAbroad ? tidy(address.country).toLocaleUpperCase('en') : '';
  const lines = [...organization, department, person].map(tidy);
  return [...new Set([...lines, ...where, country])].filter((line) => line !== '');
}

function codeThenTown({ postalCode, town, region }: PostalAddress): string[] {
  return [`${postalCode} ${town}`, region];
}

function townThenCode({ postalCode, town, region }: PostalAddress): string[] {
  return [town, region, postalCode];
}

function townRegionCode({ postalCode, town, region }: PostalAddress): string[] {
  const end = `${region} ${postalCode}`.trim();
  return [town === '' || end === '' ? `${town}${end}` : `${town}, ${end}`];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
