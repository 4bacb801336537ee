import type { ExtendedField } from './ExtendedField.ts';

/**
 * A property of an item or folder: one of Exchange's own, one entry of a dictionary
 * (`contacts:EmailAddress` at `EmailAddress1`), or a MAPI property.
 */
export type PropertyPath = { field: string; index?: string } | { extended: ExtendedField };
