import { z } from 'zod';
import { TextSource } from './names.ts';

/**
 * Where a record's postal address is. A record without street and town of its own has that of the organization it belongs
 * to; its name then stands below the organization's.
 */
export const AddressMapping = z
  .strictObject({
    organization: z
      .union([TextSource, z.array(TextSource).min(1).max(4)], {
        error: 'expected one, or a list of them',
      })
      .optional()
      .describe('The company’s name; in a list, a line each.'),
    department: TextSource.optional(),
    person: TextSource.optional(),
    street: z
      .union([TextSource, z.array(TextSource).min(1).max(4)], {
        error: 'expected one, or a list of them',
      })
      .optional()
      .describe('Street and number, post office box; in a list, a line each.'),
    postalCode: TextSource.optional(),
    town: TextSource.optional(),
    region: TextSource.optional().describe('State, province or county.'),
    country: TextSource.optional().describe('In words: {country|countryCodes}.'),
    countryCode: TextSource.optional().describe('ISO 3166-1 (DE): orders the lines.'),
    home: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe('The countryCode of your own country, which is not named in addresses.'),
  })
  .refine((address) => Object.keys(address).some((part) => part !== 'home'), {
    error: 'expected at least one part of an address',
  });
export type AddressMapping = z.infer<typeof AddressMapping>;
