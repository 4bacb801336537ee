import type { fieldsEn } from './fieldsEn.ts';

/** The shape of the names of the fields: what `fieldsEn.ts` has, every language must have. */
export type FieldTexts = Readonly<Record<keyof typeof fieldsEn, string>>;
